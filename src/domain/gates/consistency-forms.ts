import { nameRuns } from '../grounding/names.ts'
import { technologyNames } from '../lexicon/technology-names.ts'
import { plainLetters, type Token, wordTokens } from '../words.ts'

/** A name as a text writes it: what it names, and how. */
export interface NameForm {
  /** The same for all ways to write one name. */
  readonly key: string
  readonly written: string
}

/** What is left of a name when case, marks, spaces and diacritics are left out; the signs of "C++" and "C#" stay. */
export const foldName = (name: string): string => plainLetters(name.toLowerCase()).replaceAll(/[^\p{L}\p{N}+#]/gu, '')

const asWritten = (name: string): string =>
  name.replaceAll('’', "'").replaceAll(/[‐‑–]/gu, '-').replaceAll(/\s+/gu, ' ').replace(/'s$/u, '')

const canonical = new Map<string, string>()
for (const [name, ...others] of technologyNames)
  for (const form of [name, ...others]) canonical.set(foldName(form), name)

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
const written = technologyNames.flat().sort((one, two) => two.length - one.length)
const technologyPattern = new RegExp(
  `(?<![\\p{L}\\p{N}.#+-])(?:${written.map(escaped).join('|')})(?![\\p{L}\\p{N}#+]|[.-]\\p{L})`,
  'gu',
)

/** The name that a well-known technology goes by, or null. */
export const technologyName = (key: string): string | null => canonical.get(key) ?? null

const formsByKey = new Map(technologyNames.map((forms) => [foldName(forms[0]), forms]))

/** All ways to write a well-known technology; none for what is none. */
export const technologyForms = (key: string): readonly string[] => formsByKey.get(key) ?? []

/** A lower-case name takes a capital at the beginning of a sentence and is the same for it. */
const withoutOpening = (form: string, key: string): string => {
  const name = canonical.get(key)
  return name !== undefined && form.slice(1) === name.slice(1) && form[0]?.toLowerCase() === name[0] ? name : form
}

/** Names of more words are put together of shorter ones. */
const longestName = 3
/** Shorter names are too often the same by chance: "IT" and "it". */
const shortestKey = 3

const formOf = (text: string, start: number, end: number): NameForm => {
  const form = asWritten(text.slice(start, end))
  const folded = foldName(form)
  return { key: foldName(canonical.get(folded) ?? folded), written: withoutOpening(form, folded) }
}

const partsOf = (tokens: readonly Token[]): readonly (readonly [Token, Token])[] =>
  tokens.flatMap((first, at) =>
    tokens.slice(at, at + longestName).map((last): readonly [Token, Token] => [first, last]),
  )

/** All names of a text with the ways in which it writes them: well-known technologies, and whatever has capitals as a name. */
export const nameForms = (text: string, language: string): readonly NameForm[] => {
  const places = new Map<string, NameForm>()
  const add = (start: number, end: number): void => {
    const form = formOf(text, start, end)
    if (form.key.length >= shortestKey || canonical.has(foldName(form.written))) places.set(`${start}:${end}`, form)
  }
  for (const { index, 0: name } of text.matchAll(technologyPattern)) add(index, index + name.length)
  for (const { tokens } of nameRuns(text, language))
    for (const [first, last] of partsOf(tokens)) add(first.start, last.end)
  return [...places.values()]
}

/** Letters that differ between two words, up to two: one put in, left out, changed, or two that changed places. */
export const slips = (one: string, two: string): number => {
  if (Math.abs(one.length - two.length) > 1) return 2
  let start = 0
  while (start < one.length && one[start] === two[start]) start += 1
  const [left, right] = [one.slice(start), two.slice(start)]
  if (left === right) return 0
  const turned = left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2)
  const changed = left.slice(1) === right.slice(1)
  const added = left === right.slice(1) || left.slice(1) === right
  return turned || changed || added ? 1 : 2
}

/** Letters of a surname from which a slip in it is one. */
const shortestSurname = 5

/**
 * Names that differ by one letter from the name of a person: "Klepmann" for "Kleppmann". A name beside a stranger's is a
 * stranger's: "Paula Souza" is no slip for "Paulo Lima".
 */
export const misspelledPeople = (text: string, language: string, people: readonly string[]): readonly NameForm[] => {
  const persons = people.map((person) => wordTokens(person).filter(({ text: name }) => /^\p{Lu}/u.test(name)))
  return nameRuns(text, language).flatMap(({ tokens }) =>
    tokens.flatMap((token) =>
      persons.flatMap((person) => {
        const others = tokens.filter((other) => other !== token)
        if (!others.every(({ key }) => person.some((part) => part.key === key))) return []
        if (person.some(({ key }) => key === token.key)) return []
        const meant = person.find(
          ({ key }) =>
            key.length >= shortestSurname &&
            slips(key, token.key) === 1 &&
            `${key}s` !== token.key &&
            `${token.key}s` !== key,
        )
        return meant ? [{ key: foldName(meant.text), written: asWritten(token.text) }] : []
      }),
    ),
  )
}
