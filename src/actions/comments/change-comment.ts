import { type Comment, commentCharacters } from '../../domain/desk/comment.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { instant } from '../../ports/clock.ts'
import type { ActionDeps, Editor } from '../deps.ts'
import { createFieldChecks } from '../field-checks.ts'
import { findComment, requireOwn } from './comment-rights.ts'
import { tellComment } from './tell-comment.ts'

/** What becomes of a comment; what is left out stays. */
export interface CommentChange {
  readonly text?: unknown
  /** Whether it is settled. */
  readonly resolved?: boolean | undefined
}

/** How often it is tried again when somebody else wrote in between. */
const tries = 5

/** @throws INVALID_INPUT FORBIDDEN */
const changed = (former: Comment, change: CommentChange, editor: Editor, now: string): Comment => {
  let next = former
  if (change.text !== undefined) {
    requireOwn(former, editor)
    const checks = createFieldChecks()
    const text = checks.text('text', change.text, { maxCharacters: commentCharacters })
    checks.done()
    next = { ...next, text, edited_at: now }
  }
  if (change.resolved === undefined || change.resolved === (former.resolved_at !== null)) return next
  return change.resolved
    ? { ...next, resolved_at: now, resolved_by: editor.name }
    : { ...next, resolved_at: null, resolved_by: null }
}

/**
 * Words a comment anew, settles it or opens it again. Whoever works on the article may settle it; its words are their author's.
 * @throws NOT_FOUND INVALID_INPUT FORBIDDEN VERSION_CONFLICT
 */
export const changeComment = async (
  deps: ActionDeps,
  editor: Editor,
  { submissionId, commentId }: { readonly submissionId: string; readonly commentId: string },
  change: CommentChange,
): Promise<Comment> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const former = await findComment(deps.store, submissionId, commentId)
    const next = changed(former, change, editor, instant(deps.clock.now()))
    if (!(await deps.store.replace('comments', former, next))) continue
    tellComment(deps, next)
    return next
  }
  throw new PigmeuError('VERSION_CONFLICT')
}
