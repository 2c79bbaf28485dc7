import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createActions } from '../../src/actions/index.ts'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import { createBookTraces } from '../../src/app/backup/book-traces.ts'
import { createActionBench } from '../support/action-bench.ts'
import { writeBookSaying } from './book-saying.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-erased-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** How often a word stands in the bytes of the files of a folder. */
const timesIn = (folder: string, word: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
    .join('\n')
    .split(word).length - 1

it('leaves no byte of a book that was erased, in no file of the data folder, and everything of the others', async () => {
  const path = join(root, 'pigmeu.sqlite')
  const published = join(root, 'published')
  const canary = 'CANARYerased7'
  const store = createSqliteStore({ path })
  const forgotten: string[] = []
  const cache = {
    get: async () => null,
    set: async (key: string) => void forgotten.push(key),
  }
  const deps = { ...createActionBench().deps, store, traces: createBookTraces(published, cache) }
  const actions = createActions(deps)
  await writeBookSaying(store, published, 'other', 'KEPTother')
  await writeBookSaying(store, published, 'secret', canary)
  expect(timesIn(root, canary)).toBeGreaterThan(10)
  const erased = await actions.eraseSubmission({ name: 'ada' }, 'secret', {})
  expect(erased).toEqual({
    submission_id: 'secret',
    files_removed: 1,
    posts_left: [{ target: 'wordpress', url: 'https://blog.example/7' }],
  })
  expect(existsSync(join(published, `${canary}-article`))).toBe(false)
  expect(forgotten).toContain(`page:https://shop.example/${canary}`)
  // As the files lie there, and after the store was closed.
  expect(timesIn(root, canary)).toBe(0)
  await expect(actions.eraseSubmission({ name: 'ada' }, 'secret', {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await store.get('other')).toMatchObject({ status: 'published' })
  expect(await store.documents('snapshots', 'other/')).toHaveLength(1)
  expect(await store.documents('happenings', '')).toHaveLength(1)
  expect((await store.documents('deliveries', '')).flatMap(({ happenings }) => happenings)).toHaveLength(1)
  await store.close()
  expect(timesIn(root, canary)).toBe(0)
  expect(timesIn(root, 'KEPTother')).toBeGreaterThan(10)
})
