import { createHash } from 'node:crypto'
import { existsSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type StoreKind, sqlitePathOf, storeKindOf } from '../foundation/open-store.ts'
import { refuse } from './refusals.ts'

/** The address of a store, taken apart. */
export interface StoreAddress {
  readonly address: string
  readonly kind: StoreKind
  /** The folder in which a SQLite file lies, to be held while it is read or written; null for servers. */
  readonly folder: string | null
  /** Without user, password and options: fit to be shown, and the same for the same store. */
  readonly shown: string
}

const sqliteAddress = (field: string, address: string, mustExist: boolean): StoreAddress => {
  const path = sqlitePathOf(address)
  const exists = existsSync(path)
  if (exists && statSync(path).isDirectory())
    refuse(field, `${path} is a folder: name the database in it, as in sqlite:${join(path, 'pigmeu.sqlite')}`)
  if (mustExist && !exists) refuse(field, `there is no file ${path}`)
  const parent = dirname(path)
  const folder = existsSync(parent) ? realpathSync(parent) : parent
  const file = exists ? realpathSync(path) : join(folder, basename(path))
  return { address, kind: 'sqlite', folder, shown: `sqlite:${file}` }
}

const serverParts = /^[^:]+:\/\/(?:[^@/]*@)?(?<hosts>[^/?]*)(?:\/(?<database>[^?]*))?(?:\?(?<options>.*))?$/
/** The database of MongoDB and the schema of PostgreSQL that are used where the address names none. */
const usualName = 'pigmeu'

/** A server's address without user, password and all options that do not say which store it is; null when it names no server. */
const shownServer = (kind: 'mongodb' | 'postgres', address: string): string | null => {
  const { hosts = '', database = '', options = '' } = serverParts.exec(address)?.groups ?? {}
  if (hosts === '') return null
  const place = `${kind}://${hosts.toLowerCase()}/`
  if (kind === 'mongodb') return `${place}${database || usualName}`
  const schema = new URLSearchParams(options).get('schema') ?? usualName
  return `${place}${database}${schema === usualName ? '' : `?schema=${schema}`}`
}

/** Reads the address of a store that a person named. @throws INVALID_INPUT naming the option */
export const readStoreAddress = (field: '--from' | '--to', given: string): StoreAddress => {
  const address = given.trim()
  const kind = storeKindOf(address)
  if (kind === null) return refuse(field, 'must begin with sqlite:, mongodb://, mongodb+srv:// or postgres://')
  if (kind === 'sqlite') return sqliteAddress(field, address, field === '--from')
  const shown = shownServer(kind, address) ?? refuse(field, 'names no server')
  return { address, kind, folder: null, shown }
}

/** The name of every move out of a store. */
export const moveIdOf = ({ shown }: StoreAddress): string =>
  createHash('sha256').update(shown).digest('hex').slice(0, 16)
