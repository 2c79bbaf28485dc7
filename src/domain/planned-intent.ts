import type { BookRequest, PublishIntent } from './submission.ts'

/** What the system asks to be published when it approves by itself: what was planned for the book, else files, at once. */
export const plannedIntent = (
  { publish_plan: plan }: Pick<BookRequest, 'publish_plan'>,
  now: string,
): PublishIntent => ({
  target: plan?.target ?? 'file',
  due_at: plan?.due_at ?? now,
  by: 'system',
})
