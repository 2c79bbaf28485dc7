import type { ArticleContent, FaqEntry, Finding } from '../article/article.ts'
import type { OpenWorld } from '../article/world.ts'
import { isCommonWord } from '../grounding/common-stems.ts'
import { knownWords } from '../grounding/hard-facts.ts'
import { alike } from '../grounding/likeness.ts'
import { nameRuns } from '../grounding/names.ts'
import { numberFacts } from '../grounding/numbers.ts'
import { withoutQuotations } from '../grounding/quotations.ts'
import { indexPassages, supportOf } from '../grounding/support.ts'
import { detectLanguage, sameLanguage } from '../language.ts'
import { superlatives } from '../lexicon/superlatives.ts'
import { foldText, isStopWord, plainLetters, splitSentences, stemOf, type Token, wordTokens } from '../words.ts'
import { foldName, nameForms, technologyForms, technologyName } from './consistency-forms.ts'
import { error, excerpt, notice } from './gate.ts'
import { praiseIn, saysWhose } from './praise.ts'
import { isRareWord } from './specific-terms.ts'

/** The words around an article by what they are called in messages. */
const framesOf = (content: ArticleContent): readonly (readonly [string, string])[] => [
  ['title', content.title],
  ['SEO title', content.seo_title],
  ['meta description', content.meta_description],
  ['excerpt', content.excerpt],
]

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

/** In a line where every word has a capital only a word that looks like a name, or that is rare, names something. */
const namesAnyway = ({ text, key }: Token, language: string): boolean =>
  /.\p{Lu}|\d/u.test(text) ||
  technologyName(foldName(text)) !== null ||
  (isRareWord(key, language) && !/(?:ing|ed|s|ly|er|or)$/u.test(key))

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
  const cased = isTitleCase(text, language)
  for (const { tokens, text: name } of nameRuns(text, language)) {
    const strangers = tokens.filter((token) => !held(token.key))
    if (strangers.some((token) => (cased ? namesAnyway(token, language) : !isCommonWord(token.key, language))))
      return name
  }
  return null
}

const praiseOf = (text: string, world: OpenWorld): string | null => {
  if (saysWhose(text, world)) return null
  const own = world.known.reduce(
    (rest, name) => (name.length > 3 ? rest.replaceAll(name, ' … ') : rest),
    withoutQuotations(text),
  )
  const superlative = superlatives.map((pattern) => pattern.exec(own)?.[0]).find((hit) => hit !== undefined)
  return praiseIn(own, world) ?? superlative?.trim() ?? null
}

const checkWords = (name: string, text: string, world: OpenWorld): readonly Finding[] => {
  const number = strangeNumber(text, world)
  const stranger = strangeName(text, world)
  const praise = praiseOf(text, world)
  const says = `The ${name} ${excerpt(text)}`
  return [
    ...(number === null
      ? []
      : [error(`${says} states “${number}”, a number that no source has: correct it or take it out.`)]),
    ...(stranger === null
      ? []
      : [error(`${says} names “${stranger}”, which no source names: correct it or take it out.`)]),
    ...(praise === null ? [] : [error(`${says} praises (“${praise}”): name who says so, or take the praise out.`)]),
  ]
}

/** How alike a sentence must be to a gap of the knowledge base to tell it. */
const gapLikeness = 0.5

const checkAnswer = ({ question, answer, claim_ids, passage_ids }: FaqEntry, world: OpenWorld): readonly Finding[] => {
  const ids = [...new Set([...passage_ids, ...claim_ids.flatMap((id) => world.claims.get(id)?.passage_ids ?? [])])]
  const unknown = [...claim_ids.filter((id) => !world.claims.has(id)), ...ids.filter((id) => !world.passages.has(id))]
  const says = `The answer to ${excerpt(question)}`
  if (unknown.length > 0)
    return [error(`${says} rests on evidence that does not exist (${unknown.join(', ')}): cite what carries it.`)]
  const index = indexPassages(ids.flatMap((id) => world.passages.get(id) ?? []))
  return splitSentences(answer, world.schema.language).flatMap((sentence) => {
    if (world.knowledgeBase.gaps.some(({ text }) => alike(text, sentence) >= gapLikeness)) return []
    const { verdict, reasons } = supportOf(sentence, index, world.schema.language, world.known)
    const why = reasons.length === 0 ? '' : ` (${reasons.join('; ')})`
    if (verdict === 'supported') return []
    const message = `${says} says ${excerpt(sentence)}, which its evidence does not carry${why}: correct it or take it out.`
    return [(verdict === 'weak' ? notice : error)(message)]
  })
}

const answers = new WeakMap<OpenWorld, WeakMap<FaqEntry, readonly Finding[]>>()

const checkFaq = (entry: FaqEntry, world: OpenWorld): readonly Finding[] => {
  const memory = answers.get(world) ?? new WeakMap<FaqEntry, readonly Finding[]>()
  answers.set(world, memory)
  const known = memory.get(entry)
  if (known) return known
  const praise = praiseOf(`${entry.question} ${entry.answer}`, world)
  const findings = [
    ...checkWords('question', entry.question, world).filter(
      ({ message }) => praise === null || !message.includes('praises'),
    ),
    ...(praise === null
      ? []
      : [
          error(
            `The answer to ${excerpt(entry.question)} praises (“${praise}”): name who says so, or take the praise out.`,
          ),
        ]),
    ...checkAnswer(entry, world),
  ]
  memory.set(entry, findings)
  return findings
}

/**
 * What the words around an article state that its evidence does not carry: title, SEO title, meta description, excerpt and the
 * candidates for questions and answers. Numbers and names must stand in some source; praise and superlatives must say whose
 * they are; answers must be carried by what they cite.
 */
export const frontMatterFindings = (content: ArticleContent, world: OpenWorld): readonly Finding[] => [
  ...framesOf(content).flatMap(([name, text]) => (text.trim() === '' ? [] : checkWords(name, text, world))),
  ...content.faq.flatMap((entry) => checkFaq(entry, world)),
]
