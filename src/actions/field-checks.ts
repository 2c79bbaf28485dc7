import { type FieldProblem, PigmeuError } from '../domain/errors.ts'
import { limits } from './limits.ts'

/** Gathers what is wrong with an input, so that a person learns all of it at once. */
export interface FieldChecks {
  /** What was recorded so far. */
  readonly problems: readonly FieldProblem[]
  /** Records a problem of a field. */
  refuse(field: string, reason: string): void
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
const readAddress = (value: string): URL | string => {
  const text = value.trim()
  if (text.length > limits.urlCharacters) return `is longer than ${limits.urlCharacters} characters`
  if (controlCharacter.test(text)) return 'contains control characters'
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) return 'is not a full web address; it should start with https://'
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return `is not a web address: "${url.protocol}" is neither http: nor https:`
  if (url.username !== '' || url.password !== '') return 'contains a user name or password; leave them out'
  if (!url.hostname.includes('.') && !url.hostname.includes(':') && url.hostname !== 'localhost')
    return `names no complete host ("${url.hostname}")`
  return url
}

/** Problems on one line: the field goes on as a sentence ("title is missing"), or stands before a sentence of its own. */
export const tellProblems = (problems: readonly FieldProblem[]): string =>
  problems.map(({ field, reason }) => `${field}${/^\p{Lu}/u.test(reason) ? ':' : ''} ${reason}`).join('; ')

/** Starts checking an input. */
export const createFieldChecks = (): FieldChecks => {
  const problems: FieldProblem[] = []
  const refuse = (field: string, reason: string): void => {
    problems.push({ field, reason })
  }
  /** The text of a field, or null when it is missing or refused. */
  const given = (field: string, value: unknown, optional: boolean | undefined): string | null => {
    if (isMissing(value)) {
      if (!optional) refuse(field, 'is missing')
      return null
    }
    if (typeof value !== 'string') refuse(field, 'is not a text')
    else if (!value.isWellFormed()) refuse(field, 'contains broken characters')
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
      if (length > maxCharacters) refuse(field, `has ${length} characters; at most ${maxCharacters} are possible`)
      else if (controlCharacter.test(text)) refuse(field, 'contains control characters')
      else return text
      return ''
    },
    text(field, value, { optional, maxCharacters }) {
      const text = given(field, value, optional)
      if (text === null) return ''
      const clean = text.replace(/\r\n?/g, '\n').replace(invisibleControls, '').trim()
      const length = lengthOf(clean)
      if (length > maxCharacters) refuse(field, `has ${length} characters; at most ${maxCharacters} are possible`)
      else if (length === 0) refuse(field, 'is missing')
      else return clean
      return ''
    },
    address(field, value, { optional } = {}) {
      const text = given(field, value, optional)
      if (text === null) return null
      const read = readAddress(text)
      if (typeof read !== 'string') return read
      refuse(field, read)
      return null
    },
    done() {
      if (problems.length > 0) throw new PigmeuError('INVALID_INPUT', tellProblems(problems), { problems })
    },
  }
}
