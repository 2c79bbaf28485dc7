import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import { actOnMany } from '../../api/task-queries.ts'
import { tasksTexts } from '../../texts/first.ts'

const words = tasksTexts.bulk

/** Something done to many books. */
export interface Bulk {
  readonly action: BulkAction
  readonly ids: readonly string[]
  readonly reason: string | null
}

/**
 * Does the same to many books, says to how many it was done, and keeps those that were refused.
 * @param refresh has rows looked at right now
 */
export const useBulk = (refresh: (ids: readonly string[]) => Promise<void>) =>
  useMutation({
    mutationFn: async ({ action, ids, reason }: Bulk) => {
      const tasks = await actOnMany(action, ids, reason)
      return { action, done: tasks.filter(({ error }) => error === null), refused: tasks.filter(({ error }) => error) }
    },
    onSuccess: ({ action, done }) => {
      if (done.length > 0) notifications.show({ message: words.done[action](done.length), color: 'pine' })
    },
    onSettled: async (_done, _error, { ids }) => {
      // Events tell of it as well; this shows it where they are late.
      await refresh(ids.slice(0, 150)).catch(() => undefined)
    },
  })

/** What is under way about many books, and what came of it. */
export type BulkDoing = ReturnType<typeof useBulk>
