import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { StageResult } from '../../src/ports/stage.ts'
import { createWorkshop } from './workshop.ts'

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

it('keeps nothing of a run that is over, for as long as the process may live', async () => {
  const results: WeakRef<StageResult>[] = []
  const shop = createWorkshop({
    work: {
      scrape: async ({ signal }) => {
        // As fetchers and drivers do, which leave their listener behind.
        signal.addEventListener('abort', () => undefined)
        const result: StageResult = { to: 'needs_sources', reason: 'x'.repeat(1_000) }
        results.push(new WeakRef(result))
        return result
      },
    },
  })
  for (const id of ['a', 'b', 'c']) {
    await shop.given({ submission_id: id })
    await shop.engine.advance(id)
  }
  expect(results).toHaveLength(3)
  // Promises that are settled are let go of in turns of their own.
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  if (typeof collectGarbage !== 'function') throw new Error('the garbage collector cannot be called')
  collectGarbage()
  expect(results.filter((result) => result.deref() !== undefined)).toEqual([])
})
