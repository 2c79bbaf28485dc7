import type { Comment } from '../../domain/desk/comment.ts'
import { instant } from '../../ports/clock.ts'
import type { ActionDeps } from '../deps.ts'

/** Tells whoever has the article open that the comments are others now. */
export const tellComment = (
  { events, clock }: Pick<ActionDeps, 'events' | 'clock'>,
  { submission_id, comment_id }: Comment,
): void => events.publish({ kind: 'comment', submission_id, comment_id, at: instant(clock.now()) })
