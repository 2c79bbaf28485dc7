import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { badStates } from '../fuzz/bad-states.ts'

const storeModule = new URL('../../src/adapters/stores/sqlite/index.ts', import.meta.url).href

/** Writes without end, ten at a time, and tells of each write that was answered. */
const writer = (path: string, life: number): string => `
  const { createSqliteStore } = await import(${JSON.stringify(storeModule)})
  const store = createSqliteStore({ path: ${JSON.stringify(path)} })
  const value = 'x'.repeat(5000)
  for (let number = 0; ; number += 10)
    await Promise.all(Array.from({ length: 10 }, async (_, more) => {
      const name = 'n${life}.' + (number + more)
      await store.put([{ collection: 'settings', document: { name, value } }])
      process.stdout.write(name + '\\n')
    }))
`

let folder: string | null = null
afterEach(() => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
})

it('keeps every write that was answered when its process is killed in the middle of others', async () => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-kill-'))
  const path = join(folder, 'ledger.sqlite')
  const answered = new Set<string>()
  for (const [life, killedAfter] of [7, 45].entries()) {
    const before = answered.size
    const child = spawn(process.execPath, ['--input-type=module', '--eval', writer(path, life)], {
      stdio: ['ignore', 'pipe', 2],
    })
    const ended = once(child, 'exit')
    if (child.stdout === null) throw new Error('the writer cannot be heard')
    for await (const name of createInterface({ input: child.stdout })) {
      answered.add(name)
      if (answered.size >= before + killedAfter) child.kill('SIGKILL')
    }
    await ended
    const store = createSqliteStore({ path })
    const kept = new Set((await store.documents('settings', 'n')).map(({ name }) => name))
    await store.close()
    expect([...answered].filter((name) => !kept.has(name))).toEqual([])
    expect(badStates(path)).toEqual([])
  }
}, 60_000)
