import type { Article } from '../../../src/domain/article/article.ts'
import type { PlacedSentence } from '../../../src/domain/article/parse.ts'
import type { EvidenceWorld } from '../../../src/domain/article/world.ts'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import type { Judgement } from '../review/judge-draft.ts'

/** A sentence and where it stands in the Markdown: UTF-16 offsets, end exclusive. */
export type SentencePlace = Pick<PlacedSentence, 'sentence_id' | 'section' | 'start' | 'end' | 'text'>

/** What the gates say about a wording, with the places of its sentences. */
export interface PlacedJudgement extends Judgement {
  readonly places: readonly SentencePlace[]
}

/** What the judging thread is told: first what an article is judged by, then wordings. */
export type JudgeQuestion =
  | { readonly kind: 'world'; readonly base: Article; readonly world: EvidenceWorld }
  | { readonly kind: 'words'; readonly number: number; readonly words: DraftWords }

/** What it answers, by the number of the question. */
export interface JudgeAnswer {
  readonly number: number
  readonly judgement: PlacedJudgement
  /** Milliseconds that judging took. */
  readonly durationMs: number
}
