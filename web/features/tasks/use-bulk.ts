import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import { actOnSome } from '../../api/task-queries.ts'
import { tasksTexts } from '../../texts/first.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { actInPieces } from './act-in-pieces.ts'

const words = tasksTexts.bulk

/** Something done to many books. */
export interface Bulk {
  readonly action: BulkAction
  readonly ids: readonly string[]
  readonly reason: string | null
}

/**
 * Does the same to many books piece by piece, says to how many it was done, and keeps those that were refused.
 * @param refresh has rows looked at right now
 */
export const useBulk = (refresh: (ids: readonly string[]) => Promise<void>) => {
  const [done, setDone] = useState(0)
  const stopped = useRef(false)
  const doing = useMutation({
    mutationFn: async ({ action, ids, reason }: Bulk) => {
      stopped.current = false
      setDone(0)
      const outcome = await actInPieces({
        ids,
        ask: (piece) => actOnSome(action, piece, reason),
        onPiece: (piece, count) => {
          setDone(count)
          // Events tell of it as well; this shows it where they are late.
          refresh(piece).catch(() => undefined)
        },
        isStopped: () => stopped.current,
      })
      return { action, ...outcome, refused: outcome.tasks.filter(({ error }) => error !== null) }
    },
    onSuccess: ({ action, tasks, refused, left }) => {
      const count = tasks.length - refused.length
      if (count > 0) notifications.show({ message: words.done[action](count), color: 'pine' })
      if (left.length > 0) notifications.show({ message: words.left(wholeNumber(left.length)), color: 'orange' })
    },
  })
  return {
    begin: doing.mutate,
    refused: doing.data?.refused ?? [],
    error: doing.error ?? doing.data?.error ?? null,
    forget: doing.reset,
    /** What is being done, to how many, and to how many it was; null for nothing. */
    underWay:
      doing.isPending && doing.variables
        ? { action: doing.variables.action, done, of: doing.variables.ids.length }
        : null,
    /** Asks for no more books; what was asked for is answered. */
    stop: () => {
      stopped.current = true
    },
  }
}

/** What is under way about many books, and what came of it. */
export type BulkDoing = ReturnType<typeof useBulk>
