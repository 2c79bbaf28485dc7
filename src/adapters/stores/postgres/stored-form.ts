import { createHash } from 'node:crypto'

/**
 * What PostgreSQL cannot hold: the character NUL in any text, half a surrogate pair in JSONB. Both come out of pages that
 * editors hand over, and what is stored must come back exactly. So such a unit is written as DLE ("data link escape", itself
 * escaped the same way) with its four hexadecimal digits. Numbers need nothing: JSONB keeps every digit that JavaScript
 * writes. The order of fields is not kept; nothing in the product rests on it.
 * @source https://www.postgresql.org/docs/15/datatype-json.html (\u0000 and surrogates in jsonb)
 */
const dataLinkEscape = '\u0010'

/** An escape within JSON text; taken one after another, so that an escaped backslash never begins one. */
const jsonEscape = /\\(?:u[0-9a-f]{4}|.)/gu
const unstorableEscape = /^\\u(?:0000|0010|d[89a-f][0-9a-f]{2})$/u
const mayNeedEscape = /\\u(?:0000|0010|d[89a-f])/u
const storedEscape = /\\(?:u0010[0-9a-f]{4}|.)/gu

/** JSON text as it may be written into a column of type `jsonb`. */
export const storedBody = (json: string): string =>
  mayNeedEscape.test(json)
    ? json.replace(jsonEscape, (found) => (unstorableEscape.test(found) ? `\\u0010${found.slice(2)}` : found))
    : json

/** The value in a column of type `jsonb`, read as text; the same that was written, so the caller knows its type. */
export const storedValue = <T>(body: string): T =>
  JSON.parse(
    body.includes('\\u0010')
      ? body.replace(storedEscape, (found) => (found.startsWith('\\u0010') ? `\\u${found.slice(6)}` : found))
      : body,
  )

const controlOrHalf = /[\p{Cc}\p{Cs}]/u

/** An id, a key or a name as it may be written into a column of type `text`. */
export const storedText = (text: string): string =>
  controlOrHalf.test(text)
    ? text.replace(
        new RegExp(controlOrHalf, 'gu'),
        (unit) => `${dataLinkEscape}${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
    : text

/** An ordered index of PostgreSQL takes entries of about 2,700 bytes; addresses may be longer. */
const longestIdentity = 500

/** A key by which a submission is found again, as it is stored: a long one by its digest, for it is only compared. */
export const storedIdentity = (key: string): string =>
  key.length > longestIdentity ? `sha256:${createHash('sha256').update(key).digest('hex')}` : storedText(key)

/** The id, key or name in a column of type `text`. */
export const textOf = (stored: string): string =>
  stored
    .split(dataLinkEscape)
    .map((part, index) =>
      index === 0 ? part : String.fromCharCode(Number.parseInt(part.slice(0, 4), 16)) + part.slice(4),
    )
    .join('')
