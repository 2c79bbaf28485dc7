import type { Finding } from '../article/article.ts'
import type { PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import { passageText, type Snapshot } from '../evidence.ts'
import { wordTokens } from '../words.ts'
import { error, type GateContext } from './gate.ts'

/** A quotation of an article, in its words, with the sentence in which it stands or begins. */
export interface PlacedQuotation {
  readonly text: string
  readonly sentence: PlacedSentence
  readonly words: number
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

const mayHave = (words: number): string => (words === 0 ? 'may have none: say it in other words' : `may have ${words}`)

/**
 * Finds sources that an article quotes for more words in all than their rights allow. Words that several sources hold are
 * counted for the one that allows most.
 */
export const checkAllowances = (quotations: readonly PlacedQuotation[], context: GateContext): readonly Finding[] => {
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
  return [...over].map(([source, sentence]) =>
    error(
      `Quotations from ${context.world.sourceLabels.get(source) ?? source} have ${spent.get(source)} words in all; its rights say that they ${mayHave(allowed.get(source) ?? 0)}.`,
      sentence,
    ),
  )
}
