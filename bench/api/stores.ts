import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ferretdbPath } from '../../test/support/ferretdb/path.ts'
import { postgresPrograms } from '../../test/support/postgres-server.ts'
import { openStoreServer } from '../workers/servers.ts'

/** Stores that the API is measured on. */
export const storeNames = ['sqlite', 'postgres', 'mongodb'] as const
/** A store that the API is measured on. */
export type StoreName = (typeof storeNames)[number]

/** Whether a word names a store. */
export const isStoreName = (word: string): word is StoreName => storeNames.some((name) => name === word)

const hasMongodb = (): boolean => (process.env['MONGODB_URI'] ?? '') !== ''

/** Whether a store's numbers are judged: a server that only speaks MongoDB's protocol shows its own speed, not MongoDB's. */
export const isJudged = (name: StoreName): boolean => name !== 'mongodb' || hasMongodb()

/** The stores that can be opened on this machine. */
export const storesHere = (): readonly StoreName[] => [
  'sqlite',
  ...(postgresPrograms() === null ? [] : ['postgres' as const]),
  ...(hasMongodb() || ferretdbPath() !== null ? ['mongodb' as const] : []),
]

/** An empty store for the benchmark, with a folder for the server's data. Whoever opens it closes it. */
export interface BenchStore {
  /** What it is, for people. */
  readonly stands: string
  readonly address: string
  readonly folder: string
  close(): Promise<void>
}

/** Opens an empty store. Only reading is measured, so no server waits for the disk while it is filled. */
export const openBenchStore = async (name: StoreName): Promise<BenchStore> => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-api-'))
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true })
  if (name === 'sqlite') {
    const address = `sqlite:${join(folder, 'pigmeu.sqlite')}`
    return { stands: 'SQLite', address, folder, close: async () => removeFolder() }
  }
  const server = await openStoreServer(name, { database: 'bench_api', durable: false })
  return {
    stands: server.name,
    address: server.url,
    folder,
    close: async () => {
      await server.close()
      removeFolder()
    },
  }
}
