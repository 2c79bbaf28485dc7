import type { ArticleContent, Finding, GateName, GateResult, SupportReport } from '../article/article.ts'
import type { ArticleMeasure } from '../article/measure.ts'
import type { ArticleTree, PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import type { Reasons } from '../grounding/reasons.ts'
import { type Message, tellerOf } from '../told.ts'
import { gateSentences } from './sentences/index.ts'

/** Everything that a gate looks at. */
export interface GateContext {
  readonly content: ArticleContent
  readonly tree: ArticleTree
  readonly measure: ArticleMeasure
  readonly sentences: readonly PlacedSentence[]
  readonly support: SupportReport
  readonly world: OpenWorld
}

/** A check that an article passes or fails. */
export type Gate = (context: GateContext) => GateResult

/** Where in the article something was found. */
export interface Where {
  readonly section: number
  readonly sentence_id?: string
}

/** Tells a sentence of the gates so that it can be told in another language, too. */
export const tell = tellerOf(gateSentences)

const found = (severity: Finding['severity'], told: Message, where: Where | null): Finding => ({
  severity,
  section: where?.section ?? null,
  sentence_id: where?.sentence_id ?? null,
  ...told,
})

/** Something that fails the gate. */
export const error = (told: Message, where: Where | null = null): Finding => found('error', told, where)

/** Something that is reported and fails nothing. */
export const notice = (told: Message, where: Where | null = null): Finding => found('notice', told, where)

/** A finding that gives reasons, with how each of them can be told in another language. */
export const withReasons = (finding: Finding, { told }: Reasons): Finding =>
  told === undefined ? finding : { ...finding, told }

/** What a gate says, given what it found. */
export const resultOf = (gate: GateName, findings: readonly Finding[]): GateResult => ({
  gate,
  verdict: findings.some(({ severity }) => severity === 'error') ? 'fail' : 'pass',
  findings: [...findings],
})

const excerptLength = 80

/** The beginning of a text between quotation marks, for a message. */
export const excerpt = (text: string): string => {
  const short = text.length > excerptLength ? `${text.slice(0, excerptLength).replace(/\s+\S*$/u, '')} …` : text
  return `“${short}”`
}

/** The kinds of sentences by their place. */
export const kindsOf = (context: GateContext): ReadonlyMap<string, SupportReport['sentences'][number]> =>
  new Map(context.support.sentences.map((sentence) => [sentence.sentence_id, sentence]))

/** The sentences of the sections that are written, the details list left out. */
export const proseSentences = (context: GateContext): readonly PlacedSentence[] =>
  context.sentences.filter(({ section }) => context.world.schema.sections[section]?.form !== 'details')
