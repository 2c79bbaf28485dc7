import { nameRuns } from '../../domain/grounding/names.ts'
import { numberFacts } from '../../domain/grounding/numbers.ts'
import { detectLanguage, sameLanguage } from '../../domain/language.ts'
import { praiseWords } from '../../domain/lexicon/praise-words.ts'
import { countWords, wordTokens } from '../../domain/words.ts'

/** Words of the longest heading. */
const longestHeading = 12

/** What a heading is checked against. */
export interface HeadingWorld {
  readonly language: string
  /** Keys of all words of the evidence, the book's own names included. */
  readonly told: ReadonlySet<string>
  /** Normal forms of all its numbers. */
  readonly numbers: ReadonlySet<string>
}

/** Makes evidence ready for the checking of headings. */
export const headingWorld = (texts: readonly string[], language: string): HeadingWorld => ({
  language,
  told: new Set(texts.flatMap((text) => wordTokens(text).map(({ key }) => key))),
  numbers: new Set(texts.flatMap((text) => numberFacts(text, language).flatMap(({ values }) => values))),
})

/** Words that are names by their letters alone: "PostgreSQL", "HTTP/2", "B2B". */
const isTechnicalName = (text: string): boolean => /\p{L}.*\p{Lu}|\p{L}.*\d|^\p{Lu}{2,}/u.test(text)

/** A heading on one line without the marks that models put before and behind it. */
export const cleanHeading = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replace(/^(?:[\s#*-]+|\d{1,2}[.)]\s+)+/u, '')
    .replace(/(?:[\s*.:;,]|\s#)+$/u, '')
    .trim()

/** Why a heading cannot stand, in words for the planner; null when it can. A heading names a theme and claims no facts. */
export const headingFault = (heading: string, { language, told, numbers }: HeadingWorld): string | null => {
  if (heading === '') return 'is empty'
  if (countWords(heading) > longestHeading) return `has more than ${longestHeading} words`
  if (/[!?]$|[<>]|https?:/u.test(heading)) return 'is no plain heading'
  const detected = detectLanguage(heading)
  if (detected !== null && !sameLanguage(detected, language)) return `is not in ${language}`
  if (praiseWords.some((praise) => praise.test(heading))) return 'praises'
  const number = numberFacts(heading, language).find(
    ({ values, spelled }) => !spelled && !values.some((value) => numbers.has(value)),
  )
  if (number) return `states the number ${number.text}, which no source gives`
  const name = wordTokens(heading).find(({ text, key }) => isTechnicalName(text) && !told.has(key))
  return name ? `names ${name.text}, which no source names` : null
}

/** Names that a heading made by code joins. */
const namesJoined = 2

/**
 * A heading out of the names that some claims tell most of, for a theme whose own heading cannot stand; null when they name too
 * little, or when another section has it.
 * @param known names that say nothing about a theme: the book's and its authors'
 */
export const headingOfNames = (
  claims: readonly string[],
  known: readonly string[],
  world: HeadingWorld,
  isTaken: (heading: string) => boolean,
): string | null => {
  const own = new Set(known.flatMap((name) => wordTokens(name).map(({ key }) => key)))
  const counts = new Map<string, number>()
  for (const text of claims)
    for (const { text: name, tokens } of nameRuns(text, world.language))
      if (!tokens.some(({ key }) => own.has(key)) && tokens.length <= 4) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].sort(([, often], [, oftener]) => oftener - often).map(([name]) => name)
  const and = sameLanguage(world.language, 'pt') ? ' e ' : ' and '
  const choices = names.flatMap((_, from) => [
    names.slice(from, from + namesJoined).join(and),
    ...names.slice(from, from + 1),
  ])
  return choices.find((heading) => !isTaken(heading) && headingFault(heading, world) === null) ?? null
}
