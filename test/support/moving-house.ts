import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteStore, lockDataFolder } from '../../src/adapters/stores/sqlite/index.ts'
import type { MoveOrder } from '../../src/app/migrate/index.ts'
import type { Move } from '../../src/app/migrate/move.ts'
import type { MoveWishes } from '../../src/app/migrate/move-stores.ts'
import type { DocumentWrite, Store } from '../../src/ports/store.ts'
import {
  beginning,
  claimed,
  createSample,
  later,
  sampleArticle,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
} from '../contracts/samples.ts'
import { silentLog } from './silent-log.ts'

/** A move between two addresses, as it is asked for without any option. */
export const orderOf = (from: string, to: string, more: Partial<MoveOrder> = {}): MoveOrder => ({
  from,
  to,
  merge: false,
  force: false,
  repair: false,
  verifyOnly: false,
  signal: new AbortController().signal,
  log: silentLog,
  onProgress: () => undefined,
  ...more,
})
/** A move between two open stores. */
export const moveOf = (source: Store, target: Store, more: Partial<Move> = {}): Move => ({
  source,
  target,
  moveId: 'm',
  merge: false,
  signal: new AbortController().signal,
  now: () => Date.parse(later(1)),
  onProgress: () => undefined,
  patiently: (work) => work(),
  ...more,
})

/** What is asked of a move without any option, where any of the two stores may be used by workers. */
export const plainly: MoveWishes = {
  verifyOnly: false,
  merge: false,
  repair: false,
  force: false,
  mayRun: { source: true, target: true },
}

/** Everything that a database may stumble over: names it finds special, empty things, all kinds of text and number. */
export const awkward = {
  'a.b': { $set: [null, true, [], {}, [[1.5, -0.25]]] },
  '': 'x\u0000y \u{1F600} \u2028',
  10: 'ten',
  9: 'nine',
  large: Number.MAX_SAFE_INTEGER,
  date: beginning,
  z: 1,
  a: 2,
}

const houseWrites: readonly DocumentWrite[] = [
  { collection: 'settings', document: { name: 'awkward', value: awkward } },
  { collection: 'settings', document: { name: 'ключ/a%_*.b', value: [] } },
  { collection: 'counters', document: { name: 'spent/2026-03-01', values: { calls: 3, 'gpt-4.1/mini': 7 } } },
  {
    collection: 'credentials',
    document: { credential_id: 'c', kind: 'wordpress', label: 'W', public: {}, secret: 'jwe', updated_at: beginning },
  },
  {
    collection: 'sessions',
    document: {
      token_hash: 'h',
      session_id: 's1',
      user_id: 'owner',
      role: 'owner',
      name: 'Zoë',
      created_at: beginning,
      rotated_at: beginning,
      expires_at: beginning,
      retired: false,
      browser: null,
    },
  },
]

const documentsOf = (id: string): readonly DocumentWrite[] => [
  { collection: 'uploads', document: sampleUpload(id, 'u1', 'words '.repeat(20)) },
  { collection: 'snapshots', document: sampleSnapshot(id, 's1', later(1)) },
  { collection: 'articles', document: sampleArticle(id, 1, true) },
]

/** A book in the middle of a run whose process ended, with a stored step; so many books that wait, and uploads of the first. */
export const fillHouse =
  (books: number, uploads = 0) =>
  async (store: Store): Promise<void> => {
    await store.put(houseWrites)
    await createSample(store, sampleSubmission('running'))
    const claim = await claimed(store, 'running', 't1')
    const times = { started_at: beginning, ended_at: later(1) }
    const step = { submission_id: 'running', stage: 'scrape', key: 'read:s1', fingerprint: 'f' } as const
    await store.writeStep(claim, { ...step, ...times, result: awkward })
    for (let index = 0; index < books; index += 1) {
      const id = `book-${index}`
      await store.create(sampleSubmission(id), { actor: 'editor:ada', reason: null }, documentsOf(id))
    }
    const uploadIds = Array.from({ length: uploads }, (_none, index) => `v${String(index).padStart(3, '0')}`)
    await store.put(uploadIds.map((id) => ({ collection: 'uploads', document: sampleUpload('book-0', id) })))
  }

/** How many things belong to no book. */
export const houseThings = houseWrites.length

/** How many things there are in a house with so many books. */
export const thingsInHouse = (books: number, uploads = 0): number =>
  houseThings + 1 + books * (1 + documentsOf('').length) + uploads

/** Data folders of their own under one new folder; whoever asks for them removes it. */
export const createHouses = (name: string) => {
  const root = mkdtempSync(join(tmpdir(), `pigmeu-${name}-`))
  const fileIn = (folder: string): string => join(root, folder, 'pigmeu.sqlite')
  const opened = async <T>(folder: string, ask: (store: Store) => Promise<T>): Promise<T> => {
    const store = createSqliteStore({ path: fileIn(folder) })
    try {
      return await ask(store)
    } finally {
      await store.close()
    }
  }
  return {
    root,
    fileIn,
    /** Asks the store of a data folder something. */
    opened,
    /** Makes a data folder and fills its store; gives the address. */
    filled: async (folder: string, fill: (store: Store) => Promise<unknown>): Promise<string> => {
      lockDataFolder(join(root, folder)).release()
      await opened(folder, fill)
      return `sqlite:${fileIn(folder)}`
    },
  }
}
