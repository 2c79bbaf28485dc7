import type { Finding } from '../article/article.ts'
import type { Block, PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { isAttributed } from '../grounding/attribution.ts'
import { quotationsOf } from '../grounding/quotations.ts'
import { countWords, wordTokens } from '../words.ts'
import { error, excerpt, type Gate, type GateContext, proseSentences, resultOf } from './gate.ts'

/** The longest run of words that may be the source's own outside a quotation. */
const longestRun = 25
/** The longest quotation, in words. */
const longestQuotation = 50

const runs = new WeakMap<OpenWorld, ReadonlyMap<string, string>>()

/** Every run of words of the passages that is one word too long, with the passage it is in. */
const runsOf = (world: OpenWorld): ReadonlyMap<string, string> => {
  const known = runs.get(world)
  if (known) return known
  const found = new Map<string, string>()
  for (const { passage_id, text } of world.passages.values()) {
    const keys = wordTokens(text).map(({ key }) => key)
    for (let start = 0; start + longestRun < keys.length; start += 1)
      found.set(keys.slice(start, start + longestRun + 1).join(' '), passage_id)
  }
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

const checkRuns = (context: GateContext, sentences: readonly PlacedSentence[]): readonly Finding[] => {
  const sources = runsOf(context.world)
  const speakers = speakersOf(context.world)
  const findings: Finding[] = []
  for (const section of new Set(sentences.map((sentence) => sentence.section))) {
    const own = sentences.filter((sentence) => sentence.section === section)
    const words = own.flatMap((sentence, index) => {
      const before = own.slice(0, index).findLast(({ block }) => block !== sentence.block)
      const inBlock = sentence.block.kind === 'quote' && blockAttributed(sentence.block, before, speakers)
      return wordsOf(sentence, inBlock || isAttributed(sentence.text, speakers))
    })
    const told = new Set<string>()
    for (let start = 0; start + longestRun < words.length; start += 1) {
      const run = words.slice(start, start + longestRun + 1)
      const passage = sources.get(run.map(({ key }) => key).join(' '))
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
  }
  return findings
}

const checkQuotations = (sentences: readonly PlacedSentence[]): readonly Finding[] => {
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
    .filter(({ words }) => words > longestQuotation)
    .map(({ text, sentence, words }) =>
      error(
        `The quotation ${excerpt(text)} has ${words} words and may have ${longestQuotation}: shorten it.`,
        sentence,
      ),
    )
}

/** Refuses long runs of a source's own words outside attributed quotations, and quotations that are too long. */
export const overlapGate: Gate = (context) => {
  const sentences = proseSentences(context)
  return resultOf('overlap', [...checkRuns(context, sentences), ...checkQuotations(sentences)])
}
