import { z } from 'zod'
import { instant } from '../../../ports/clock.ts'
import type { Store } from '../../../ports/store.ts'
import { dayMs } from './due.ts'

const name = 'backup.daily'
/** What takes longer was killed, and is begun anew. */
const longestMs = 3_600_000

const markSchema = z.object({
  /** For which due instant; ISO 8601 UTC. */
  due_at: z.string(),
  state: z.enum(['running', 'failed', 'done']),
  /** Nobody else begins before; ISO 8601 UTC. */
  until: z.string(),
})
type Mark = z.infer<typeof markSchema>

/** Whether a key is the note of whose turn it is; it goes into no backup. */
export const isTurnNote = (collection: string, key: string): boolean => collection === 'settings' && key === name

/** The right to make the backup that is due. */
export interface Turn {
  /** It was made. */
  done(): Promise<void>
  /** It was not made; somebody may begin anew from an instant on, milliseconds since the epoch. */
  giveBack(from: number): Promise<void>
}

/** A mark from more than a day ahead was left by a clock that was wrong, and holds nobody. */
const isTaken = (mark: Mark, dueAt: number, now: number): boolean => {
  const markedAt = Date.parse(mark.due_at)
  const isForThisDay = markedAt >= dueAt && markedAt <= dueAt + dayMs
  return isForThisDay && (mark.state === 'done' || now < Date.parse(mark.until))
}

/** Takes the turn to make the backup that was due at an instant: of several processes that ask, one hears yes, the others null. */
export const takeTurn = async (
  store: Pick<Store, 'document' | 'insert' | 'replace'>,
  dueAt: number,
  now: number,
): Promise<Turn | null> => {
  const last = await store.document('settings', name)
  const mark = last === null ? null : (markSchema.safeParse(last.value).data ?? null)
  if (mark !== null && isTaken(mark, dueAt, now)) return null
  const noteOf = (state: Mark['state'], until: number) => {
    const value: Mark = { due_at: instant(dueAt), state, until: instant(until) }
    return { name, value }
  }
  const ours = noteOf('running', now + longestMs)
  const isOurs =
    last === null
      ? await store.insert({ collection: 'settings', document: ours })
      : await store.replace('settings', last, ours)
  if (!isOurs) return null
  return {
    done: async () => void (await store.replace('settings', ours, noteOf('done', now))),
    giveBack: async (from) => void (await store.replace('settings', ours, noteOf('failed', from))),
  }
}
