import { z } from 'zod'
import { readHistory } from './kept-words/history-sentences.ts'
import { edges } from './status.ts'
import type { HistoryEntry } from './submission.ts'

/** Why the pipeline wrote an article: for the first time, or what a person did that made it write again. */
export const writingCauses = [
  'submitted',
  'request_changes',
  'rerun',
  'refresh',
  'add_source',
  'waive',
  'retry',
  'unknown',
] as const
/** Why the pipeline wrote an article. */
export type WritingCause = (typeof writingCauses)[number]

/** Why the pipeline wrote an article, at whose wish. */
export const causeSchema = z.object({
  cause: z.enum(writingCauses),
  /** Who wished it; null where nobody had to. */
  by: z.string().nullable(),
  /** The words that they gave with it; null without. */
  reason: z.string().nullable(),
})
/** Why the pipeline wrote an article, at whose wish. */
export type Cause = z.infer<typeof causeSchema>

type Entry = Pick<HistoryEntry, 'at' | 'actor' | 'from' | 'to' | 'reason'>

const readReason = readHistory()

const wordsIn = (value: unknown): string | null => (value === undefined ? null : String(value))

/** How many changes of a refresh an edit took over, by what history says of it; null for any other edit. */
export const refreshedChanges = (reason: string | null): number | null => {
  const { rule, values } = readReason(reason ?? '')
  return rule === 'refresh_applied' ? Number(values?.['changes']) : null
}

const isCause = (name: string): name is WritingCause => writingCauses.some((cause) => cause === name)

const person = 'editor:'

/** What a person's move was, where it led back to work. */
const movedBy = ({ actor, from, to, reason }: Entry): Cause | null => {
  if (!actor.startsWith(person) || !to.startsWith('pending_')) return null
  const by = actor.slice(person.length)
  const { rule, values } = readReason(reason ?? '')
  const why = wordsIn(values?.['why'])
  if (rule?.startsWith('rerun')) return { cause: 'rerun', by, reason: why }
  if (rule === 'waived') return { cause: 'waive', by, reason: why }
  const action = edges.flatMap((edge) =>
    edge.from === from && edge.to === to && 'human' in edge.by && edge.by.human !== 'rerun' ? [edge.by.human] : [],
  )[0]
  if (action === undefined || !isCause(action)) return null
  const own = action === 'request_changes' || (action === 'refresh' && rule !== 'read_again')
  return { cause: action, by, reason: own ? reason : null }
}

interface Span {
  /** ISO 8601 UTC: when the version before was made; empty for the first. */
  readonly since: string
  /** ISO 8601 UTC: when this one was. */
  readonly until: string
  readonly isFirst: boolean
}

/** Why an article was written between two instants: by the last wish of a person; a mere new try counts where there was no other. */
export const causeOf = (history: readonly Entry[], { since, until, isFirst }: Span): Cause => {
  const causes = history.filter(({ at }) => at >= since && at <= until).flatMap((entry) => movedBy(entry) ?? [])
  const wish = causes.findLast(({ cause }) => cause !== 'retry')
  if (wish) return wish
  if (isFirst) return { cause: 'submitted', by: null, reason: null }
  return causes.at(-1) ?? { cause: 'unknown', by: null, reason: null }
}
