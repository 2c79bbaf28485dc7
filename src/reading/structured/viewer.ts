import { isObject, type JsonObject, listOf } from './json.ts'

/** Members of a page's own data that speak of the one who looks at it. */
export const ofViewer = /^(?:viewer|getViewer|authContext|customer|currentUser|session|jwt|csrf)/i

const referenceOf = (value: unknown): string | null =>
  isObject(value) && typeof value['__ref'] === 'string' ? value['__ref'] : null

/** Levels of data that are looked at; a page's own data is some twenty deep. */
const deepest = 60

/** Names of the records that are the viewer's own, wherever the data names them. */
const ownRecords = (value: unknown, found = new Set<string>(), depth = 0): ReadonlySet<string> => {
  if (depth > deepest) return found
  if (Array.isArray(value)) for (const entry of value) ownRecords(entry, found, depth + 1)
  else if (isObject(value))
    for (const [name, member] of Object.entries(value))
      if (ofViewer.test(name)) for (const one of listOf(member)) found.add(referenceOf(one) ?? '')
      else ownRecords(member, found, depth + 1)
  return found
}

/** Whether a record was made by the viewer: their review, their comment. */
const isMadeBy = (record: unknown, own: ReadonlySet<string>): boolean =>
  isObject(record) && own.has(referenceOf(record['creator']) ?? 'nobody')

const without = (value: unknown, own: ReadonlySet<string>, depth = 0): unknown => {
  if (depth > deepest) return null
  if (Array.isArray(value)) return value.map((entry) => without(entry, own, depth + 1))
  if (!isObject(value)) return value
  const kept: JsonObject = Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      ofViewer.test(name) || own.has(name) || isMadeBy(member, own) ? [] : [[name, without(member, own, depth + 1)]],
    ),
  )
  return kept
}

/** A page's own data (`__NEXT_DATA__`) without what it knows of its viewer; data that does not parse goes whole. */
export const withoutViewer = (json: string): string => {
  try {
    const data: unknown = JSON.parse(json)
    return JSON.stringify(without(data, ownRecords(data))).replaceAll('<', '\\u003c')
  } catch {
    // What cannot be read cannot be cleaned, and must not be stored.
    return ''
  }
}
