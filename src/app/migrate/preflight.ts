import { existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { keyFileOf } from '../backup/data-source.ts'
import { isHalfSwapped } from '../backup/folder-swap.ts'
import { storeVersion } from '../backup/store-version.ts'
import type { Config } from '../config.ts'
import { type StoreKind, sqlitePathOf, storeKindOf } from '../foundation/open-store.ts'
import { readServerFile } from '../server-file.ts'

/** One thing that was looked at before an upgrade. */
export interface Finding {
  readonly about: 'version' | 'integrity' | 'disk' | 'key' | 'servers' | 'restore'
  readonly ok: boolean
  readonly words: string
}

/** What was found before an upgrade. */
export interface Preflight {
  readonly ok: boolean
  /** Null when there is no data yet. */
  readonly found_version: number | null
  readonly wanted_version: number
  readonly findings: readonly Finding[]
}

/** What can be seen of a store without changing it. */
interface Looked {
  readonly version: number | null
  readonly credentials: number
  readonly findings: readonly Finding[]
}

const finding = (about: Finding['about'], ok: boolean, words: string): Finding => ({ about, ok, words })
const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`

const numberOf = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0)

/** Room for a copy of the file before it is brought forward, and for as much again in the log of writes. */
const diskFinding = (path: string, size: number): Finding => {
  const { bavail, bsize } = statfsSync(dirname(path))
  const [free, needed] = [bavail * bsize, size * 2]
  const words = `${mebibytes(needed)} are needed for a copy and the change, ${mebibytes(free)} are free`
  return finding('disk', free >= needed, words)
}

const lookAtFile = (path: string): Looked => {
  if (!existsSync(path)) return { version: null, credentials: 0, findings: [] }
  try {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 })
    try {
      const answer = String(Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0])
      return {
        version: numberOf(database, 'SELECT max(version) FROM schema_version'),
        credentials: numberOf(database, "SELECT count(*) FROM documents WHERE collection = 'credentials'"),
        findings: [
          finding(
            'integrity',
            answer === 'ok',
            answer === 'ok' ? 'the database is whole' : `the database is damaged: ${answer}; restore a backup`,
          ),
          diskFinding(path, statSync(path).size),
        ],
      }
    } finally {
      database.close()
    }
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown)
    const words = `the database cannot be read: ${reason}; restore a backup`
    return { version: null, credentials: 0, findings: [finding('integrity', false, words)] }
  }
}

const lookAtServer = async (kind: StoreKind, address: string): Promise<Looked> => {
  const { version, credentials } =
    kind === 'postgres'
      ? await (await import('../../adapters/stores/postgres/look.ts')).lookAtPostgres(address)
      : await (await import('../../adapters/stores/mongodb/look.ts')).lookAtMongo(address)
  return { version, credentials, findings: [finding('integrity', true, 'the database answers')] }
}

const versionFinding = (found: number | null, wanted: number): Finding => {
  if (found === null) return finding('version', true, `there is no data yet: version ${wanted} is made`)
  if (found > wanted)
    return finding(
      'version',
      false,
      `the data has version ${found}, this program knows ${wanted}: install the newer program`,
    )
  if (found === wanted) return finding('version', true, `the data has version ${found}: nothing is to be done`)
  return finding('version', true, `the data has version ${found} and is brought forward to ${wanted}`)
}

const keyFinding = (config: Config, credentials: number): Finding => {
  const file = keyFileOf(config)
  if (file === null) return finding('key', true, 'the key stands in PIGMEU_SECRET_KEY')
  if (existsSync(file)) return finding('key', true, `the key is ${file}`)
  if (credentials === 0) return finding('key', true, 'there is no key yet, and nothing that it would open')
  return finding(
    'key',
    false,
    `${credentials} stored credentials need the key ${file}, which is not there: put it back from where you keep it`,
  )
}

const serverFinding = ({ dataFolder }: Config): Finding => {
  const server = readServerFile(dataFolder)
  if (server === null) return finding('servers', true, 'no server runs on this data folder')
  return finding('servers', false, `a server runs (${server.url}): stop it before the upgrade`)
}

/** Looks whether the data can be brought forward to this program's version; changes nothing. @throws STORE_UNAVAILABLE CONFIG_INVALID */
export const preflight = async (config: Config): Promise<Preflight> => {
  const { storeAddress, dataFolder } = config
  const kind = storeKindOf(storeAddress) ?? 'sqlite'
  const wanted = await storeVersion(kind)
  const looked = kind === 'sqlite' ? lookAtFile(sqlitePathOf(storeAddress)) : await lookAtServer(kind, storeAddress)
  const isHalf = isHalfSwapped(dataFolder)
  const findings = [
    versionFinding(looked.version, wanted),
    ...looked.findings,
    keyFinding(config, looked.credentials),
    serverFinding(config),
    ...(isHalf
      ? [finding('restore', false, 'a restore broke off here: run "pigmeu restore" again with the same file')]
      : []),
  ]
  return { ok: findings.every(({ ok }) => ok), found_version: looked.version, wanted_version: wanted, findings }
}
