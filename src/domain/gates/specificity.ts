import type { ArticleContent, Finding } from '../article/article.ts'
import { askedAgain } from '../article/asked-again.ts'
import { type PlacedSentence, parseArticle, placedSentences, verdictBox } from '../article/parse.ts'
import { type EvidenceWorld, type OpenWorld, openWorld } from '../article/world.ts'
import { sameLanguage } from '../language.ts'
import { foldText } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, notice, proseSentences, resultOf, tell } from './gate.ts'
import { examplesHeld, knownKeys, markedHeld, namesHeld, numbersHeld, rareHeld, type Terms } from './specific-terms.ts'

/** More of the body than this must not fit any other book. */
const genericMost = 0.5
/** Things of the evidence that a message offers. */
const offered = 6

const termsOf = (world: OpenWorld): Terms => ({
  entries: world.index.passages,
  known: knownKeys(world),
  language: world.schema.language,
})

/** Numbers up to a dozen stand in every book: "three parts", "chapter four". */
const manyFrom = 13

const ownNumbers = (text: string, terms: Terms): readonly string[] =>
  numbersHeld(text, terms).filter((value) => !(Number(value) < manyFrom))

/** Whether a sentence has anything of this book's evidence. */
const isSpecific = askedAgain((text, world): boolean => {
  const terms = termsOf(world)
  return [ownNumbers, namesHeld, rareHeld].some((held) => held(text, terms).length > 0)
})

const inBody = ({ section }: PlacedSentence, world: OpenWorld): boolean =>
  section !== verdictBox && world.schema.sections[section]?.form !== 'details'

/** The sentences that fit any other book, title and author masked: without a number, a name or a rare word of the evidence. */
const genericSentences = (sentences: readonly PlacedSentence[], world: OpenWorld): readonly PlacedSentence[] =>
  sentences.filter(({ text }) => !isSpecific(text, world))

/**
 * The share of an article's body sentences, 0 to 1, that have no specific term of this book's evidence: no number beyond a dozen,
 * no name but the book's own, no word that is rare in general and technical prose. Gaps and the editor's own sentences are left out.
 */
export const genericShare = (article: Pick<ArticleContent, 'markdown' | 'citations'>, world: EvidenceWorld): number => {
  const open = openWorld(world)
  const exempt = new Set(
    article.citations.filter(({ kind }) => kind === 'gap' || kind === 'editor').map(({ sentence }) => sentence),
  )
  const body = placedSentences(parseArticle(article.markdown)).filter(
    (sentence) => inBody(sentence, open) && !exempt.has(sentence.text),
  )
  return body.length === 0 ? 0 : genericSentences(body, open).length / body.length
}

const checkGeneric = (context: GateContext): readonly Finding[] => {
  const { world } = context
  const kinds = kindsOf(context)
  const body = proseSentences(context).filter((sentence) => {
    const kind = kinds.get(sentence.sentence_id)?.kind
    return inBody(sentence, world) && kind !== 'gap' && kind !== 'editor'
  })
  const generic = genericSentences(body, world)
  if (body.length === 0 || generic.length / body.length <= genericMost) return []
  const comparable = world.index.passages.some(
    ({ language }) => language === null || sameLanguage(language, world.schema.language),
  )
  const example = generic[0] ? excerpt(generic[0].text) : ''
  const told = tell('specificity_general', { general: generic.length, sentences: body.length, example })
  return [(comparable ? error : notice)(told)]
}

/** The passages that a section's sentences rest on, ready for comparison. */
const sectionTerms = (sentences: readonly PlacedSentence[], context: GateContext): Terms => {
  const kinds = kindsOf(context)
  const ids = new Set(
    sentences.flatMap(({ sentence_id }) => {
      const support = kinds.get(sentence_id)
      const claims = support?.claim_ids.flatMap((id) => context.world.claims.get(id)?.passage_ids ?? []) ?? []
      return [...claims, ...(support?.passage_ids ?? [])]
    }),
  )
  const terms = termsOf(context.world)
  return { ...terms, entries: terms.entries.filter(({ passage }) => ids.has(passage.passage_id)) }
}

/** Chapters, tools, examples and figures of a text, each once. */
const namedThings = (markdown: string, text: string, terms: Terms): ReadonlySet<string> => {
  const things = [
    numbersHeld(text, terms),
    namesHeld(text, terms),
    markedHeld(markdown, terms),
    examplesHeld(text, terms),
  ]
  return new Set(things.flat().map(foldText))
}

const checkTheme = (section: number, context: GateContext): readonly Finding[] => {
  const { content, tree, world, sentences } = context
  const own = sentences.filter((sentence) => sentence.section === section)
  const kinds = kindsOf(context)
  if (!own.some(({ sentence_id }) => kinds.get(sentence_id)?.kind === 'factual')) return []
  const terms = sectionTerms(own, context)
  const things = new Set(
    own.flatMap(({ start, end, text }) => [...namedThings(content.markdown.slice(start, end), text, terms)]),
  )
  const { min } = world.schema.named_things
  if (things.size >= min) return []
  const there = terms.entries.flatMap(({ passage }) => [
    ...namesHeld(passage.text, terms),
    ...numbersHeld(passage.text, terms),
  ])
  const offer = [...new Set(there)].filter((thing) => !things.has(foldText(thing))).slice(0, offered)
  const heading = excerpt(tree.sections[section]?.heading ?? '')
  return [error(tell('specificity_theme', { heading, named: things.size, needed: min, offer }), { section })]
}

/**
 * Refuses thematic sections that name too few things of their evidence, and articles most of whose sentences would fit any
 * other book. A section whose thin evidence was accepted by a recorded waiver is waived.
 */
export const specificityGate: Gate = (context) => {
  const { schema, waiver } = context.world
  const themes = schema.sections.flatMap(({ kind, role }, section) =>
    kind === 'thematic'
      ? [{ findings: checkTheme(section, context), covered: waiver?.sections.includes(role) === true }]
      : [],
  )
  const covered = themes.flatMap((theme) => (theme.covered ? theme.findings : []))
  const strict = [...themes.flatMap((theme) => (theme.covered ? [] : theme.findings)), ...checkGeneric(context)]
  const result = resultOf('specificity', [...strict, ...covered])
  const failed = strict.some(({ severity }) => severity === 'error')
  return covered.length > 0 && !failed ? { ...result, verdict: 'waived' } : result
}
