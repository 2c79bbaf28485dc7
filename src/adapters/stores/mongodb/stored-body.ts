import { BSON } from 'mongodb'
import { storedJson } from '../../../domain/stored-json.ts'

/**
 * The most bytes that a body takes in BSON's own form; with what stands beside it, it stays under the server's 16 MiB.
 * @source https://www.mongodb.com/docs/manual/reference/limits/ (BSON document size)
 */
const largestBsonBytes = 15.5 * 2 ** 20

/** BSON takes at most so many times the bytes of the JSON: an item of a long list of digits has its index as a name. */
const worstGrowth = 10

/** How a value stands in the database: in BSON's own form where that gives it back exactly, else as JSON text. */
export type StoredBody<T = unknown> = { readonly body: T } | { readonly json: string }

/** A body as it is found: one of the two fields is there. */
export interface FoundBody<T> {
  readonly body?: T
  readonly json?: string
}

/** Names that a MongoDB-protocol server may read as operators, paths or ends of text, or that JavaScript does. */
const isPlainName = (name: string): boolean => name !== '' && name !== '__proto__' && !/[.$\0]/u.test(name)

/** Whether every name is plain and no list stands directly in a list, which not every server takes. */
const isPlain = (value: unknown, isInList: boolean): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return !isInList && value.every((item) => isPlain(item, true))
  return Object.entries(value).every(([name, field]) => isPlainName(name) && isPlain(field, false))
}

/** JSON writes a half of a pair of UTF-16 units as an escape; UTF-8, and so BSON, has no form for it. */
const mayHoldHalfPair = (json: string): boolean => /\\ud[89a-f]/iu.test(json)

/**
 * A value in the form in which it is stored, with its bytes as JSON.
 * Large lists of small numbers take many more bytes in BSON than in JSON; they are kept as text.
 * @throws DOCUMENT_TOO_LARGE
 */
export const storedBody = (value: unknown, name: string): { readonly stored: StoredBody; readonly bytes: number } => {
  const json = storedJson(value, name)
  const body: unknown = JSON.parse(json)
  const isSmall = json.length * worstGrowth <= largestBsonBytes
  const fits =
    !mayHoldHalfPair(json) &&
    isPlain(body, false) &&
    (isSmall || BSON.calculateObjectSize({ body }) <= largestBsonBytes)
  return { stored: fits ? { body } : { json }, bytes: json.length }
}

/** The value that was stored, or null where there is none. */
export const bodyOf = <T>(found: FoundBody<T>): T | null =>
  typeof found.json === 'string' ? JSON.parse(found.json) : (found.body ?? null)

/** A text as a field name that no server takes for a path or an operator; different texts make different names. */
export const asFieldName = (text: string): string =>
  text === '' ? '%' : text.replace(/[%.$\0]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** The text that a field name was made from. */
export const fromFieldName = (name: string): string =>
  name === '%'
    ? ''
    : name.replace(/%([0-9a-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
