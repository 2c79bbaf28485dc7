import type { Claim } from '../evidence.ts'
import type { SectionOutput } from '../writing.ts'
import type { Citation, SentenceKind } from './article.ts'
import type { DetailLine } from './details.ts'
import { escapeMarkdown } from './escape.ts'
import { parseArticle, placedSentences, type Sentence } from './parse.ts'

export { type DetailLine, detailLines } from './details.ts'

/** One section to be set: written sentences, or the lines of a details list. */
export interface ArticlePart {
  readonly heading: string
  readonly output: SectionOutput | null
  readonly details: readonly DetailLine[] | null
}

/** One line of the verdict box: what it tells, in words, and what that rests on. */
export interface VerdictLine {
  readonly label: string
  readonly text: string
  readonly kind: SentenceKind
  readonly claim_ids: readonly string[]
}

/** A stretch of the Markdown that a writer gave, with what it rests on. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly kind: SentenceKind
  readonly claim_ids: readonly string[]
  readonly passage_ids: readonly string[]
}

class Sheet {
  markdown = ''
  readonly stretches: Stretch[] = []

  line(text: string): void {
    this.markdown += text
  }

  stretch(text: string, rest: Omit<Stretch, 'start' | 'end'>): void {
    const start = this.markdown.length
    this.markdown += text
    this.stretches.push({ start, end: this.markdown.length, ...rest })
  }
}

/** A sentence ends in a sign that ends sentences, so that it never runs into the next one. */
const closed = (text: string): string => (/[.!?…:;]["”’'»)\]]*$/u.test(text) ? text : `${text}.`)

/**
 * A written sentence as Markdown.
 * @param inside whether it stands behind other words of its paragraph
 */
export const sentenceMarkdown = (text: string, inside: boolean): string => closed(escapeMarkdown(text, inside))

/** What a written sentence rests on: its claims, and the passages of these. */
export const restOf = (
  { kind, claim_ids: claimIds }: SectionOutput['paragraphs'][number]['sentences'][number],
  claims: ReadonlyMap<string, Claim>,
): Omit<Stretch, 'start' | 'end'> => ({
  kind,
  claim_ids: claimIds,
  passage_ids: claimIds.flatMap((id) => claims.get(id)?.passage_ids ?? []),
})

const setProse = (sheet: Sheet, output: SectionOutput, claims: ReadonlyMap<string, Claim>): void => {
  for (const { subheading, sentences } of output.paragraphs) {
    if (subheading !== null && subheading.trim() !== '') sheet.line(`### ${escapeMarkdown(subheading)}\n\n`)
    sentences.forEach((sentence, index) => {
      if (index > 0) sheet.line(' ')
      sheet.stretch(sentenceMarkdown(sentence.text, index > 0), restOf(sentence, claims))
    })
    sheet.line('\n\n')
  }
}

const setDetails = (sheet: Sheet, lines: readonly DetailLine[]): void => {
  for (const { label, value, claim_ids, passage_ids } of lines) {
    sheet.stretch(`- **${escapeMarkdown(label)}:** ${escapeMarkdown(value, true)}`, {
      kind: 'factual',
      claim_ids,
      passage_ids,
    })
    sheet.line('\n')
  }
  sheet.line('\n')
}

const setVerdict = (sheet: Sheet, lines: readonly VerdictLine[], claims: ReadonlyMap<string, Claim>): void => {
  for (const { label, text, kind, claim_ids } of lines) {
    const passageIds = claim_ids.flatMap((id) => claims.get(id)?.passage_ids ?? [])
    const words = `- **${escapeMarkdown(label)}:** ${closed(escapeMarkdown(text, true))}`
    sheet.stretch(words, { kind, claim_ids, passage_ids: passageIds })
    sheet.line('\n')
  }
  if (lines.length > 0) sheet.line('\n')
}

/** What a sentence of the parsed article rests on: everything that the stretches under it rest on. */
const citationOf = (sentence: Sentence, stretches: readonly Stretch[]): Citation => {
  const under = stretches.filter(({ start, end }) => start < sentence.end && end > sentence.start)
  const first = under[0]?.kind ?? 'factual'
  return {
    sentence: sentence.text,
    kind: under.some(({ kind }) => kind === 'factual') ? 'factual' : first,
    claim_ids: [...new Set(under.flatMap(({ claim_ids }) => claim_ids))],
    passage_ids: [...new Set(under.flatMap(({ passage_ids }) => passage_ids))],
  }
}

/** Two citations of the same words become one that rests on both. */
const merged = (one: Citation | undefined, two: Citation): Citation =>
  one === undefined
    ? two
    : {
        sentence: two.sentence,
        kind: one.kind === 'factual' ? one.kind : two.kind,
        claim_ids: [...new Set([...one.claim_ids, ...two.claim_ids])],
        passage_ids: [...new Set([...one.passage_ids, ...two.passage_ids])],
      }

/** What each sentence of a Markdown rests on, by the stretches that writers gave; the same words twice rest on both. */
export const citationsUnder = (markdown: string, stretches: readonly Stretch[]): Citation[] => {
  const citations = new Map<string, Citation>()
  for (const sentence of placedSentences(parseArticle(markdown))) {
    const citation = citationOf(sentence, stretches)
    citations.set(citation.sentence, merged(citations.get(citation.sentence), citation))
  }
  return [...citations.values()]
}

/** Sets an article from its verdict box and sections: the Markdown, and for every sentence of it what it rests on. */
export const composeArticle = (
  parts: readonly ArticlePart[],
  claims: ReadonlyMap<string, Claim>,
  verdict: readonly VerdictLine[] = [],
): { markdown: string; citations: Citation[] } => {
  const sheet = new Sheet()
  setVerdict(sheet, verdict, claims)
  for (const { heading, output, details } of parts) {
    sheet.line(`## ${escapeMarkdown(heading)}\n\n`)
    if (output) setProse(sheet, output, claims)
    if (details) setDetails(sheet, details)
  }
  const markdown = `${sheet.markdown.trimEnd()}\n`
  return { markdown, citations: citationsUnder(markdown, sheet.stretches) }
}
