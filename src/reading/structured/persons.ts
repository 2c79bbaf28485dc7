import type { Contributor } from '../../domain/book-record.ts'
import { rolesOf } from '../locale/roles.ts'
import { isObject, type JsonObject, listOf, plainText } from './json.ts'
import { typesOf } from './json-ld.ts'

/** What follows a name and is no name: "Ann Roe, PhD". */
const suffix = /^(?:ph\.? ?d|m\.? ?d|dr|prof|jr|sr|i{2,3}|iv|esq|mba|msc|bsc)\.?$/i
const wordCount = (text: string): number => text.split(/\s+/).length

/** Several names written as one text ("Ann Roe, Bob Doe", "Ann Roe & Bob Doe"), or one written family name first ("Roe, Ann"). */
const namesIn = (text: string): readonly string[] => {
  const parts = text.split(/\s*[;|]\s*|\s+(?:&|and)\s+(?=\S+\s)/u).filter(Boolean)
  if (parts.length > 1 && parts.every((part) => wordCount(part) > 1)) return parts.flatMap(namesIn)
  const commas = text.split(/\s*,\s*/u).filter(Boolean)
  if (commas.length < 2 || commas.some((part) => suffix.test(part))) return [text]
  if (commas.every((part) => wordCount(part) > 1)) return commas
  const [family = '', given = '', ...more] = commas
  return more.length > 0 || wordCount(family) > 2 || wordCount(given) > 3 ? [text] : [`${given} ${family}`]
}

const isAddress = (text: string): boolean => /^(?:https?:|mailto:|#|\/)/.test(text)

/** A person of a structured property with what they did, where a role object says it. */
interface Named {
  readonly name: string
  readonly role: string | null
}

const personsIn = (value: unknown, property: string, role: string | null = null): readonly Named[] => {
  if (!isObject(value)) {
    const text = plainText(value)
    return text === null || isAddress(text) ? [] : namesIn(text).map((name) => ({ name, role }))
  }
  if (role === null && typesOf(value).some((type) => type.endsWith('Role'))) {
    const stated = listOf(value['roleName']).map(plainText)[0] ?? 'contributor'
    return listOf(value[property]).flatMap((inner) => personsIn(inner, property, stated))
  }
  return listOf(value['name']).flatMap((name) => personsIn(plainText(name), property, role))
}

const persons = (data: JsonObject, property: string): readonly Named[] =>
  listOf(data[property]).flatMap((value) => personsIn(value, property))

const isAuthor = ({ role }: Named): boolean => role === null || rolesOf(role).includes('author')

/** Who wrote the book, each name once. */
export const authorNames = (data: JsonObject): readonly string[] => [
  ...new Set([...persons(data, 'author'), ...persons(data, 'creator')].filter(isAuthor).map(({ name }) => name)),
]

/** Properties that name people who did not write the book, by their role in English. */
const helping = {
  translator: 'translator',
  illustrator: 'illustrator',
  editor: 'editor',
  readBy: 'narrator',
  contributor: 'contributor',
} as const

/** Everyone else with a hand in the book, each with a role. */
export const helpers = (data: JsonObject): readonly Contributor[] => {
  const stated = persons(data, 'author').filter((person) => !isAuthor(person))
  const named = Object.entries(helping).flatMap(([property, own]) =>
    persons(data, property).map(({ name, role }) => ({ name, role: role ?? own })),
  )
  return [...stated, ...named].flatMap(({ name, role }) =>
    rolesOf(role ?? 'contributor').map((known) => ({ name, role: known })),
  )
}
