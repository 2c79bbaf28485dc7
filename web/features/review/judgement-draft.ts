import type { Article, EditorJudgement } from '../../../src/domain/article/article.ts'
import { splitSentences } from '../../../src/domain/words.ts'

/** Sentences that a judgement may have. */
export const mostSentences = 3

/** What an editor says in their own name, as it is typed. */
export interface JudgementDraft {
  /** One sentence a line, or several in a row. */
  readonly text: string
  readonly rating: number | null
  readonly read_it: boolean
}

/** The judgement of an article before anything was changed. */
export const judgementDraftOf = ({ judgement }: Pick<Article, 'judgement'>): JudgementDraft => ({
  text: judgement?.sentences.join('\n') ?? '',
  rating: judgement?.rating ?? null,
  read_it: judgement?.read_it ?? false,
})

/** What was typed, sentence by sentence, cut as the server cuts it. */
export const judgementSentences = ({ text }: Pick<JudgementDraft, 'text'>): string[] =>
  text.split('\n').flatMap((line) => [...splitSentences(line.trim(), 'en')])

const isBlank = (draft: JudgementDraft): boolean =>
  judgementSentences(draft).length === 0 && draft.rating === null && !draft.read_it

/** What is sent to the server; null where nothing is said. */
export const judgementBody = (draft: JudgementDraft) =>
  isBlank(draft) ? null : { sentences: judgementSentences(draft), rating: draft.rating, read_it: draft.read_it }

/** The judgement as the gates read it while it is typed; its name and instant are the server's to give. */
export const judgementOf = (draft: JudgementDraft, before: EditorJudgement | null): EditorJudgement | null => {
  const body = judgementBody(draft)
  return body && { by: before?.by ?? 'editor', at: before?.at ?? '', ...body }
}
