import type { Finding } from '../article/article.ts'
import type { Block, PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { passageText } from '../evidence.ts'
import { isAttributed } from '../grounding/attribution.ts'
import { quotationsOf } from '../grounding/quotations.ts'
import { countWords, wordTokens } from '../words.ts'
import { checkAllowances, type PlacedQuotation } from './allowance.ts'
import { error, excerpt, type Gate, notice, proseSentences, resultOf } from './gate.ts'

/** The longest run of words that may be the source's own outside a quotation. */
const longestRun = 25
/** The longest quotation, in words. */
const longestQuotation = 50

/** From here on a run of words counts as the source's own. */
const verbatimRun = 12
/** Share of an article's words in such runs above which it is reported. */
const verbatimShare = 1 / 3

/** The words of the sources in runs of two lengths. */
interface SourceRuns {
  /** Every run that is one word too long, with the passage in which it begins. */
  readonly long: ReadonlyMap<string, string>
  /** Every run that counts as verbatim. */
  readonly short: ReadonlySet<string>
}

const runs = new WeakMap<OpenWorld, SourceRuns>()

/** The words of each source in order, its passages joined: a run may cross from one passage into the next. */
const sourceWords = (world: OpenWorld): readonly (readonly { key: string; passage_id: string }[])[] =>
  world.snapshots
    .filter(({ outcome }) => outcome === 'content')
    .map((snapshot) =>
      [...snapshot.passages]
        .sort((one, two) => one.start - two.start)
        .flatMap((passage) =>
          wordTokens(passageText(snapshot, passage)).map(({ key }) => ({ key, passage_id: passage.passage_id })),
        ),
    )

const runsOf = (world: OpenWorld): SourceRuns => {
  const known = runs.get(world)
  if (known) return known
  const long = new Map<string, string>()
  const short = new Set<string>()
  for (const words of sourceWords(world)) {
    const keys = words.map(({ key }) => key)
    words.forEach(({ passage_id }, start) => {
      if (start + verbatimRun <= keys.length) short.add(keys.slice(start, start + verbatimRun).join(' '))
      if (start + longestRun < keys.length) long.set(keys.slice(start, start + longestRun + 1).join(' '), passage_id)
    })
  }
  const found = { long, short }
  runs.set(world, found)
  return found
}

interface PlacedWord {
  readonly key: string
  readonly sentence: PlacedSentence
}

const speakersOf = ({ brief, sourceLabels }: OpenWorld): readonly string[] =>
  [...sourceLabels.values(), ...brief.authors, brief.publisher].filter((name) => name !== null)

/** A sentence's words, those inside an attributed quotation replaced by a break that matches nothing. */
const wordsOf = (sentence: PlacedSentence, attributed: boolean): readonly PlacedWord[] => {
  const quotations = attributed ? quotationsOf(sentence.text) : []
  if (attributed && sentence.block.kind === 'quote') return [{ key: '\n', sentence }]
  return wordTokens(sentence.text).map(({ key, start }) => {
    const quoted = quotations.some((quotation) => start > quotation.start && start < quotation.end)
    return { key: quoted ? '\n' : key, sentence }
  })
}

/** Whether a quotation set off as a block says who speaks, in itself or in the sentence before it. */
const blockAttributed = (block: Block, before: PlacedSentence | undefined, speakers: readonly string[]): boolean =>
  isAttributed(block.text, speakers) ||
  /[—–-]\s*\p{Lu}[^.!?]{2,60}\.?$/u.test(block.text) ||
  (before !== undefined && before.block !== block && isAttributed(before.text, speakers))

/** The words of each section in order; a quotation that says who speaks breaks them. */
const sectionWords = (
  sentences: readonly PlacedSentence[],
  speakers: readonly string[],
): readonly (readonly PlacedWord[])[] =>
  [...new Set(sentences.map(({ section }) => section))].map((section) => {
    const own = sentences.filter((sentence) => sentence.section === section)
    return own.flatMap((sentence, index) => {
      const before = own.slice(0, index).findLast(({ block }) => block !== sentence.block)
      const inBlock = sentence.block.kind === 'quote' && blockAttributed(sentence.block, before, speakers)
      return wordsOf(sentence, inBlock || isAttributed(sentence.text, speakers))
    })
  })

const checkRuns = (words: readonly PlacedWord[], { long }: SourceRuns): readonly Finding[] => {
  const findings: Finding[] = []
  const told = new Set<string>()
  for (let start = 0; start + longestRun < words.length; start += 1) {
    const run = words.slice(start, start + longestRun + 1)
    const passage = long.get(run.map(({ key }) => key).join(' '))
    const sentence = run[0]?.sentence
    if (passage === undefined || !sentence || told.has(sentence.sentence_id)) continue
    for (const word of run) told.add(word.sentence.sentence_id)
    findings.push(
      error(
        `${excerpt(sentence.text)} repeats more than ${longestRun} words of passage ${passage}: say it in other words, or quote it briefly with who says it.`,
        sentence,
      ),
    )
  }
  return findings
}

/** How many words stand in runs that are the sources' own. */
const verbatimWords = (words: readonly PlacedWord[], { short }: SourceRuns): number => {
  const held = new Set<number>()
  for (let start = 0; start + verbatimRun <= words.length; start += 1) {
    const run = words.slice(start, start + verbatimRun)
    if (short.has(run.map(({ key }) => key).join(' ')))
      for (let at = start; at < start + verbatimRun; at += 1) held.add(at)
  }
  return held.size
}

const checkShare = (sections: readonly (readonly PlacedWord[])[], sources: SourceRuns): readonly Finding[] => {
  const total = sections.reduce((sum, words) => sum + words.length, 0)
  const held = sections.reduce((sum, words) => sum + verbatimWords(words, sources), 0)
  if (total === 0 || held / total <= verbatimShare) return []
  const percent = Math.round((100 * held) / total)
  return [
    notice(
      `${percent}% of the article's words stand in runs of ${verbatimRun} or more words as the sources have them: say more of it in other words.`,
    ),
  ]
}

const placedQuotations = (sentences: readonly PlacedSentence[]): readonly PlacedQuotation[] => {
  const inLine = sentences.flatMap((sentence) =>
    quotationsOf(sentence.text).map(({ text }) => ({ text, sentence, words: countWords(text) })),
  )
  const firsts = sentences.filter(({ block }, index) => block.kind === 'quote' && sentences[index - 1]?.block !== block)
  const blocks = firsts.map((sentence) => ({
    text: sentence.block.text,
    sentence,
    words: countWords(sentence.block.text),
  }))
  return [...inLine, ...blocks]
}

const checkLengths = (quotations: readonly PlacedQuotation[]): readonly Finding[] =>
  quotations
    .filter(({ words }) => words > longestQuotation)
    .map(({ text, sentence, words }) =>
      error(
        `The quotation ${excerpt(text)} has ${words} words and may have ${longestQuotation}: shorten it.`,
        sentence,
      ),
    )

/**
 * Refuses long runs of a source's own words outside attributed quotations, quotations that are too long, and more words of a
 * source in quotations than its rights allow; reports an article that is the sources' own words in good part.
 */
export const overlapGate: Gate = (context) => {
  const sentences = proseSentences(context)
  const sources = runsOf(context.world)
  const sections = sectionWords(sentences, speakersOf(context.world))
  const long = sections.flatMap((words) => checkRuns(words, sources))
  const quotations = placedQuotations(sentences)
  const quoted = [...checkLengths(quotations), ...checkAllowances(quotations, context)]
  return resultOf('overlap', [...long, ...quoted, ...checkShare(sections, sources)])
}
