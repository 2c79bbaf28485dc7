import { z } from 'zod'
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

// What history says in English stays as it is once written; these are the beginnings that tell one move from another.
const rerunWords = /^run again from \w+(?:, everything anew)?(?:: (?<said>[\s\S]+))?$/u
const waiveWords = /^accepted a shorter article: (?<said>[\s\S]+)$/u
/** What history says of a refresh for which nobody gave a reason. */
const refreshUnsaid = 'read the sources again'
const refreshWords = /^(?<changes>\d+) changes of the refresh were accepted/u

/** How many changes of a refresh an edit took over, by what history says of it; null for any other edit. */
export const refreshedChanges = (reason: string | null): number | null => {
  const changes = refreshWords.exec(reason ?? '')?.groups?.['changes']
  return changes === undefined ? null : Number(changes)
}

const isCause = (name: string): name is WritingCause => writingCauses.some((cause) => cause === name)

const person = 'editor:'

/** What a person's move was, where it led back to work. */
const movedBy = ({ actor, from, to, reason }: Entry): Cause | null => {
  if (!actor.startsWith(person) || !to.startsWith('pending_')) return null
  const by = actor.slice(person.length)
  const rerun = rerunWords.exec(reason ?? '')
  if (rerun) return { cause: 'rerun', by, reason: rerun.groups?.['said'] ?? null }
  const waived = waiveWords.exec(reason ?? '')
  if (waived) return { cause: 'waive', by, reason: waived.groups?.['said'] ?? null }
  const action = edges.flatMap((edge) =>
    edge.from === from && edge.to === to && 'human' in edge.by && edge.by.human !== 'rerun' ? [edge.by.human] : [],
  )[0]
  if (action === undefined || !isCause(action)) return null
  const own = action === 'request_changes' || (action === 'refresh' && reason !== refreshUnsaid)
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
