import type { Finding } from '../article/article.ts'
import type { OpenWorld } from '../article/world.ts'
import { isCommonWord } from '../grounding/common-stems.ts'
import { knownWords } from '../grounding/hard-facts.ts'
import { nameRuns } from '../grounding/names.ts'
import { numberFacts } from '../grounding/numbers.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import { superlatives } from '../lexicon/superlatives.ts'
import { foldText, isStopWord, plainLetters, stemOf, type Token, wordTokens } from '../words.ts'
import { foldName, nameForms, technologyForms, technologyName } from './consistency-forms.ts'
import { error, excerpt, tell } from './gate.ts'
import { praiseIn, saysWhose } from './praise.ts'
import type { PlaceName } from './sentences/places.ts'
import { isRareWord } from './specific-terms.ts'

/** Whether a number stands in the evidence, or in what is known of the book. */
const strangeNumber = (text: string, world: OpenWorld): string | null => {
  const { brief, details, schema, index } = world
  const known = knownWords([
    ...world.known,
    ...(brief.year === null ? [] : [brief.year]),
    ...details.map(({ value }) => value),
  ])
  const stranger = numberFacts(text, schema.language).find(
    ({ values }) =>
      !values.some(
        (value) =>
          value === '1' || known.numbers.has(value) || index.passages.some(({ numbers }) => numbers.has(value)),
      ),
  )
  return stranger?.text ?? null
}

/** Share of a line's words with a capital from which its capitals tell nothing: "Streams That Three People Can Run". */
const titleCase = 0.6

const isTitleCase = (text: string, language: string): boolean => {
  const words = wordTokens(text).filter(({ key }) => !isStopWord(key, language) && !/^\d/u.test(key))
  return words.length > 2 && words.filter((word) => /^\p{Lu}/u.test(word.text)).length / words.length >= titleCase
}

/** Words after which a rare word names whom or what something is done with. */
const before = /\b(?:with|at|by|from|com|por|na|no) $/iu

/** In a line where every word has a capital only a word that looks like a name, or that stands like one, names something. */
const namesAnyway = ({ text, key, start }: Token, line: string, language: string): boolean =>
  /.\p{Lu}|\d/u.test(text) ||
  technologyName(foldName(text)) !== null ||
  (before.test(line.slice(0, start)) && isRareWord(key, language) && !/(?:ing|ed|s|ly|er|or)$/u.test(key))

/** Whoever is said to have written it must be an author: "by Jane Doe". */
const writtenBy = /(?:\bby|(?<!\p{L})(?:de|por)) ((?:\p{Lu}[\p{L}.'’-]+ ?){2,4})/u

/** A well-known technology that no source has under any of its names. */
const strangeTechnology = (text: string, world: OpenWorld): string | null => {
  const held = (key: string): boolean =>
    technologyForms(key).some((form) =>
      world.index.passages.some(({ keys }) => wordTokens(form).every((token) => keys.has(token.key))),
    )
  const stranger = nameForms(text, world.schema.language).find(
    ({ key }) => technologyForms(key).length > 0 && !held(key),
  )
  return stranger?.written ?? null
}

/** Another book or thing that this one is measured against: "better than Kafka in Action". */
const comparison =
  /(?:\b(?:better|worse|clearer|deeper|easier|shorter|longer|more \p{L}+|less \p{L}+) than|\bcompared (?:to|with)|\bversus|\bvs\.?|(?<!\p{L})(?:melhor|pior|mais \p{L}+|menos \p{L}+) (?:do )?que|(?<!\p{L})comparad[oa] (?:a|com)) [“"]?(\p{Lu}[\p{L}\p{N}.+#-]*(?: (?:(?:of|in|the|for|and|de|do|da|em|e) )*\p{Lu}[\p{L}\p{N}.+#-]*)*)/u

const strangeComparison = (text: string, world: OpenWorld): string | null => {
  const name = comparison.exec(text)?.[1]
  if (name === undefined) return null
  const folded = plainLetters(foldText(name))
  return world.index.passages.some((entry) => entry.folded.includes(folded)) ? null : name
}

const strangeName = (text: string, world: OpenWorld): string | null => {
  const { language } = world.schema
  const other = strangeTechnology(text, world) ?? strangeComparison(text, world)
  if (other !== null) return other
  // The gate of language tells a line in another language, whose words are strangers all.
  const spoken = detectLanguage(text)
  if (spoken !== null && !sameLanguage(spoken, language)) return null
  const known = knownWords(world.known)
  const held = (key: string): boolean => {
    const stem = stemOf(key, language)
    return known.keys.has(key) || world.index.passages.some(({ keys, stems }) => keys.has(key) || stems.has(stem))
  }
  const by = writtenBy.exec(text)?.[1]?.trim()
  if (by !== undefined && wordTokens(by).some(({ key }) => !held(key))) return by
  const cased = !/[.!]$/u.test(text) && isTitleCase(text, language)
  for (const { tokens, text: name } of nameRuns(text, language)) {
    const strangers = tokens.filter((token) => !held(token.key))
    if (strangers.some((token) => (cased ? namesAnyway(token, text, language) : !isCommonWord(token.key, language))))
      return name
  }
  return null
}

/** The praise or superlative of a line that does not say whose it is, or null. */
export const praiseOf = (text: string, world: OpenWorld): string | null => {
  if (saysWhose(text, world)) return null
  const own = world.known.reduce(
    (rest, name) => (name.length > 3 ? rest.replaceAll(name, ' … ') : rest),
    withoutQuotations(text),
  )
  const superlative = superlatives.map((pattern) => pattern.exec(own)?.[0]).find((hit) => hit !== undefined)
  return praiseIn(own, world) ?? superlative?.trim() ?? null
}

/** What a line around an article states, names or praises without evidence. */
export const checkWords = (place: PlaceName, text: string, world: OpenWorld): readonly Finding[] => {
  const number = strangeNumber(text, world)
  const stranger = strangeName(text, world)
  const praise = praiseOf(text, world)
  const line = { place, said: excerpt(text) }
  return [
    ...(number === null ? [] : [error(tell('support_number', { ...line, number }))]),
    ...(stranger === null ? [] : [error(tell('support_name', { ...line, name: stranger }))]),
    ...(praise === null ? [] : [error(tell('support_praise', { ...line, praise }))]),
  ]
}
