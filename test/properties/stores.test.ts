import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { countCases } from '../support/count-cases.ts'
import { commands, contents, type Pair } from './store-commands.ts'

countCases()

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-model-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let made = 0

it('the SQLite store answers whatever is done to it as the store in memory does, and holds the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 40 }), async (given) => {
      made += 1
      const tested = createSqliteStore({ path: join(folder, `${made}.sqlite`) })
      const pair: Pair = { memory: createMemoryStore(), tested, known: { claims: new Map(), nowMs: 0 } }
      try {
        await fc.asyncModelRun(() => ({ model: {}, real: pair }), given)
        expect(await contents(tested)).toEqual(await contents(pair.memory))
      } finally {
        await tested.close()
      }
    }),
    { numRuns: 40, interruptAfterTimeLimit: 8_000 },
  )
}, 60_000)
