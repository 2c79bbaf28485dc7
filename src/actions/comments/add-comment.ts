import { type Comment, commentCharacters } from '../../domain/desk/comment.ts'
import { tellArticle } from '../../domain/refusals/articles.ts'
import { instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import { findSubmission } from '../change-submission.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { createFieldChecks } from '../field-checks.ts'
import { findArticle } from '../find-article.ts'
import { findComment } from './comment-rights.ts'
import { tellComment } from './tell-comment.ts'

/** A remark as it came in. */
export interface CommentInput {
  readonly text: unknown
  /** The sentence that it is about, in its words; null for the article as a whole. */
  readonly sentence?: string | null | undefined
  /** The comment that it answers. */
  readonly reply_to?: string | null | undefined
}

/** Beyond this nobody reads them, and every page of the desk carries them all. */
const mostComments = 1000

/** Where a comment stands: an answer beside what it answers, at its sentence. */
const placeOf = async (
  store: Store,
  submissionId: string,
  { reply_to: replyTo = null, sentence = null }: CommentInput,
): Promise<Pick<Comment, 'reply_to' | 'sentence'>> => {
  if (replyTo === null) return { reply_to: null, sentence }
  const answered = await findComment(store, submissionId, replyTo)
  // An answer to an answer is one more answer in the same thread.
  return { reply_to: answered.reply_to ?? answered.comment_id, sentence: answered.sentence }
}

/** Adds a remark to an article, for those who work on it. @throws NOT_FOUND INVALID_INPUT */
export const addComment = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: CommentInput,
): Promise<Comment> => {
  await findArticle(deps.store, await findSubmission(deps, submissionId))
  const checks = createFieldChecks()
  const text = checks.text('text', input.text, { maxCharacters: commentCharacters })
  if ((await deps.store.documents('comments', `${submissionId}/`)).length >= mostComments)
    checks.refuse('text', tellArticle('comments_full', { most: mostComments }))
  checks.done()
  const comment: Comment = {
    comment_id: deps.newId(),
    submission_id: submissionId,
    ...(await placeOf(deps.store, submissionId, input)),
    text,
    by: editor.name,
    user_id: editor.actor?.user_id ?? null,
    at: instant(deps.clock.now()),
    edited_at: null,
    resolved_at: null,
    resolved_by: null,
  }
  await deps.store.insert({ collection: 'comments', document: comment })
  tellComment(deps, comment)
  return comment
}
