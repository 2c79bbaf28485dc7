import type { FieldProblem } from '../domain/errors.ts'
import { tellField } from '../domain/refusals/fields.ts'
import { fieldProblem, type Reason, refusedFields } from '../domain/refusals/refused-fields.ts'
import type { Message } from '../domain/told.ts'
import { limits } from './limits.ts'

/** Gathers what is wrong with an input, so that a person learns all of it at once. */
export interface FieldChecks {
  /** What was recorded so far. */
  readonly problems: readonly FieldProblem[]
  /** Records a problem of a field. */
  refuse(field: string, reason: Reason): void
  /** A name or title on one line: trimmed, composed, without control characters; empty when refused or missing. */
  line(field: string, value: unknown, options?: { optional?: boolean; maxCharacters?: number }): string
  /** A longer text: line ends made alike, invisible control characters dropped; empty when refused or missing. */
  text(field: string, value: unknown, options: { optional?: boolean; maxCharacters: number }): string
  /** A public http(s) address, or null when refused or missing. */
  address(field: string, value: unknown, options?: { optional?: boolean }): URL | null
  /** @throws INVALID_INPUT when any problem was recorded */
  done(): void
}

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

const lengthOf = (text: string): number => [...text].length

// `.` never matches a line end, and \p{Cc} holds all control characters, line ends and tabs included.
const controlCharacter = /\p{Cc}/u
const invisibleControls = /[\p{Cc}--[\n\t]]/gv

/** Why an address cannot be used, or the address. */
const readAddress = (value: string): URL | Message => {
  const text = value.trim()
  if (text.length > limits.urlCharacters) return tellField('address_too_long', { most: limits.urlCharacters })
  if (controlCharacter.test(text)) return tellField('field_control_characters', {})
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return tellField('address_not_whole', {})
  const { protocol, hostname: host } = url
  if (protocol !== 'http:' && protocol !== 'https:') return tellField('address_not_of_web', { protocol })
  if (url.username !== '' || url.password !== '') return tellField('address_with_password', {})
  const isWhole = host.includes('.') || host.includes(':') || host === 'localhost'
  return isWhole ? url : tellField('address_without_host', { host })
}

const tooManyCharacters = (characters: number, most: number): Message =>
  tellField('field_too_many_characters', { characters, most })

/** Starts checking an input. */
export const createFieldChecks = (): FieldChecks => {
  const problems: FieldProblem[] = []
  const refuse = (field: string, reason: Reason): void => {
    problems.push(fieldProblem(field, reason))
  }
  /** The text of a field, or null when it is missing or refused. */
  const given = (field: string, value: unknown, optional: boolean | undefined): string | null => {
    if (isMissing(value)) {
      if (!optional) refuse(field, tellField('field_missing', {}))
      return null
    }
    if (typeof value !== 'string') refuse(field, tellField('field_not_text', {}))
    else if (!value.isWellFormed()) refuse(field, tellField('field_broken_characters', {}))
    else return value
    return null
  }
  return {
    problems,
    refuse,
    line(field, value, { optional, maxCharacters = limits.nameCharacters } = {}) {
      const text = given(field, value, optional)?.trim().normalize('NFC')
      if (text === undefined) return ''
      const length = lengthOf(text)
      if (length > maxCharacters) refuse(field, tooManyCharacters(length, maxCharacters))
      else if (controlCharacter.test(text)) refuse(field, tellField('field_control_characters', {}))
      else return text
      return ''
    },
    text(field, value, { optional, maxCharacters }) {
      const text = given(field, value, optional)
      if (text === null) return ''
      const clean = text.replace(/\r\n?/g, '\n').replace(invisibleControls, '').trim()
      const length = lengthOf(clean)
      if (length > maxCharacters) refuse(field, tooManyCharacters(length, maxCharacters))
      else if (length === 0) refuse(field, tellField('field_missing', {}))
      else return clean
      return ''
    },
    address(field, value, { optional } = {}) {
      const text = given(field, value, optional)
      if (text === null) return null
      const read = readAddress(text)
      if (read instanceof URL) return read
      refuse(field, read)
      return null
    },
    done() {
      if (problems.length > 0) throw refusedFields(problems)
    },
  }
}
