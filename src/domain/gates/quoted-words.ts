import type { QuotedWords } from '../article/article.ts'
import type { PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { passageText, type Snapshot } from '../evidence.ts'
import { countWords, wordTokens } from '../words.ts'
import { type GateContext, proseSentences } from './gate.ts'
import { quotesOf } from './quoting.ts'

/** A quotation of an article, in its words, with the sentence in which it stands or begins. */
export interface PlacedQuotation {
  readonly text: string
  readonly sentence: PlacedSentence
  readonly words: number
}

/** The quotations among sentences: those in their lines, and those set off as blocks. */
export const placedQuotations = (sentences: readonly PlacedSentence[]): readonly PlacedQuotation[] => {
  const inLine = sentences.flatMap((sentence) =>
    quotesOf(sentence.text).map(({ text }) => ({ text, sentence, words: countWords(text) })),
  )
  const firsts = sentences.filter(({ block }, index) => block.kind === 'quote' && sentences[index - 1]?.block !== block)
  const blocks = firsts.map((sentence) => ({
    text: sentence.block.text,
    sentence,
    words: countWords(sentence.block.text),
  }))
  return [...inLine, ...blocks]
}

/** Shorter ones are names and terms, which are nobody's. */
const quotedFrom = 4

const keysOf = (text: string): string =>
  ` ${wordTokens(text)
    .map(({ key }) => key)
    .join(' ')} `

const sourceTexts = new WeakMap<OpenWorld, ReadonlyMap<Snapshot, string>>()

const textsOf = (world: OpenWorld): ReadonlyMap<Snapshot, string> => {
  const known = sourceTexts.get(world)
  if (known) return known
  const made = new Map(
    world.snapshots.map((snapshot) => [
      snapshot,
      snapshot.passages.map((passage) => keysOf(passageText(snapshot, passage)).trim()).join(' '),
    ]),
  )
  sourceTexts.set(world, made)
  return made
}

/** Whose words a quotation is: the sources that hold them, else the one that its sentence rests on. */
const quotedFromSources = ({ text, sentence }: PlacedQuotation, { world, support }: GateContext): readonly string[] => {
  const keys = keysOf(text)
  const holding = [...textsOf(world)].filter(([, words]) => ` ${words} `.includes(keys))
  if (holding.length > 0) return holding.map(([{ source_id }]) => source_id)
  const cited = support.sentences.find(({ sentence_id }) => sentence_id === sentence.sentence_id)?.passage_ids ?? []
  const sources = new Set(cited.flatMap((id) => world.passages.get(id)?.source_id ?? []))
  return sources.size === 1 ? [...sources] : []
}

/** What an article quotes of its sources, as far as each tells how much it may be quoted. */
export interface QuotedSources {
  /** Words that one article may quote, by source id. */
  readonly allowed: ReadonlyMap<string, number>
  /** Words that this one quotes. */
  readonly spent: ReadonlyMap<string, number>
  /** The sentence with which it becomes too much. */
  readonly over: ReadonlyMap<string, PlacedSentence>
}

/** Counts the quoted words by source. Words that several sources hold are counted for the one that allows most. */
export const countQuoted = (quotations: readonly PlacedQuotation[], context: GateContext): QuotedSources => {
  const allowed = new Map(
    context.world.snapshots.flatMap(({ source_id, rights }) => (rights ? [[source_id, rights.quote_words]] : [])),
  )
  const spent = new Map<string, number>()
  const over = new Map<string, PlacedSentence>()
  for (const quotation of quotations.filter(({ words }) => words >= quotedFrom)) {
    const sources = quotedFromSources(quotation, context)
    if (sources.some((id) => !allowed.has(id))) continue
    const [source] = [...sources].sort((one, other) => (allowed.get(other) ?? 0) - (allowed.get(one) ?? 0))
    if (source === undefined) continue
    const total = (spent.get(source) ?? 0) + quotation.words
    spent.set(source, total)
    if (total > (allowed.get(source) ?? 0) && !over.has(source)) over.set(source, quotation.sentence)
  }
  return { allowed, spent, over }
}

/** How many words an article quotes of each source that it quotes, and how many it may. */
export const quotedWords = (context: GateContext): readonly QuotedWords[] => {
  const { allowed, spent } = countQuoted(placedQuotations(proseSentences(context)), context)
  return [...spent].map(([source_id, words]) => ({ source_id, words, allowed: allowed.get(source_id) ?? 0 }))
}
