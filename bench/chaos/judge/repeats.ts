import type { DiaryEntry } from '../diary.ts'
import type { BookRecord, Evidence } from '../evidence.ts'

/** How often the work of steps was done. */
export interface Repeats {
  readonly steps: number
  readonly executions: number
  /** Done again because no result had been stored: the work was in flight when its worker was hit. */
  readonly allowed: number
  /** Done again although the store had said that it took a result, or has one that is older than the repetition. */
  readonly forbidden: readonly string[]
}

type Entry<W extends DiaryEntry['what']> = Extract<DiaryEntry, { what: W }>
const nameOf = ({ book, step }: { readonly book: string; readonly step: string }): string => `${book} ${step}`

/** When the work of each stored result had ended, by the store's own record. */
const recordedEnds = (books: readonly BookRecord[]): ReadonlyMap<string, number> =>
  new Map(
    books.flatMap(({ submission, steps }) =>
      steps.map(({ key, fingerprint, ended_at }) => {
        const step = `${key} ${fingerprint.slice(0, 16)}`
        return [nameOf({ book: submission.submission_id, step }), Date.parse(ended_at)] as const
      }),
    ),
  )

/** Counts how often each step of each book was worked on, and which repetitions were not needed. */
export const judgeRepeats = ({ diary, books }: Pick<Evidence, 'diary' | 'books'>): Repeats => {
  const works = Map.groupBy(
    diary.filter((entry): entry is Entry<'work'> => entry.what === 'work'),
    nameOf,
  )
  const firstTaken = new Map<string, Entry<'step'>>()
  for (const entry of diary)
    if (entry.what === 'step' && entry.taken && !firstTaken.has(nameOf(entry))) firstTaken.set(nameOf(entry), entry)
  const recorded = recordedEnds(books)
  const forbidden: string[] = []
  let executions = 0
  for (const [name, all] of works) {
    executions += all.length
    const taken = firstTaken.get(name)
    const endedMs = recorded.get(name) ?? Number.POSITIVE_INFINITY
    for (const { at, run, worker } of all.slice(1))
      if ((taken !== undefined && taken.run !== run && taken.at < at) || endedMs < at)
        forbidden.push(`${name}: done again by ${worker} at ${new Date(at).toISOString()}`)
  }
  return { steps: works.size, executions, allowed: executions - works.size - forbidden.length, forbidden }
}
