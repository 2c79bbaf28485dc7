import type { Contributor } from '../../../domain/book-record.ts'
import { rolesOf } from '../../../reading/locale/roles.ts'
import { isObject } from '../../../reading/structured/json.ts'
import { textIn } from '../../../reading/structured/json-rules.ts'
import { bareWord, fold } from '../../../reading/text.ts'

/** Roles as library catalogues shorten them. @source MARC relator terms, as `contributions` prints them */
const shortRoles: Readonly<Record<string, string>> = {
  ill: 'illustrator',
  illus: 'illustrator',
  illustrated: 'illustrator',
  tr: 'translator',
  trans: 'translator',
  transl: 'translator',
  ed: 'editor',
  eds: 'editor',
  narr: 'narrator',
  comp: 'compiler',
  'cover photographs': 'photographer',
}
/** What someone did of whom it is not told. */
const unknownRole = 'contributor'

const roleOf = (printed: string): string => {
  const word = bareWord(fold(printed)).replace(/\.$/, '')
  return shortRoles[word] ?? rolesOf(printed)[0] ?? unknownRole
}

const englishRoles =
  /^(?:author|editor|translator|illustrator|narrator|foreword|preface|introduction|afterword|photographer|adapter|designer|contributor)$/

/** Whether a piece of a catalogue line is a role, rather than a name. */
const isRole = (piece: string): boolean => {
  const [known = ''] = rolesOf(piece)
  return shortRoles[bareWord(piece).replace(/\.$/, '')] !== undefined || englishRoles.test(known)
}
const isLifeDates = (piece: string): boolean => /^(?:b\. |d\. |ca\. )?\d{4}(?:-\d{0,4})?\.?$/.test(piece)

/** "Buckley, Ramón, 1948-, translator" or "Tony Ross (Illustrator)": who, and what they did. */
export const contributionOf = (line: string): Contributor | null => {
  const bracketed = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(fold(line))
  const pieces = (bracketed?.[1] ?? fold(line)).split(/,\s*/).map((piece) => piece.trim())
  const roles = pieces.filter((piece, index) => index > 0 && isRole(piece))
  const [last = '', first] = pieces.filter((piece) => piece !== '' && !isLifeDates(piece) && !roles.includes(piece))
  const name = (first === undefined ? last : `${first} ${last}`).replace(/(?<=\p{Ll}{2})\.$/u, '')
  return name === '' ? null : { name, role: roleOf(bracketed?.[2] ?? roles[0] ?? unknownRole) }
}

/** What an entry of `contributors` says: `{role, name}`. */
export const contributorOf = (entry: unknown): Contributor | null => {
  const name = isObject(entry) ? textIn(entry['name']) : null
  return name === null || !isObject(entry) ? null : { name, role: roleOf(textIn(entry['role']) ?? unknownRole) }
}

const comparable = (name: string): string =>
  bareWord(name)
    .match(/\p{L}+/gu)
    ?.sort()
    .join(' ') ?? ''

/** Everyone once, with the role that tells most, and without those who are authors. */
export const othersThan = (authors: readonly string[], people: readonly Contributor[]): readonly Contributor[] => {
  const known = new Set(authors.map(comparable))
  return people.filter(({ name, role }, index) => {
    const own = comparable(name)
    const told = people.some((other) => other.role !== unknownRole && comparable(other.name) === own)
    const isFirst = people.findIndex((other) => other.role === role && comparable(other.name) === own) === index
    return !known.has(own) && isFirst && (role !== unknownRole || !told)
  })
}
