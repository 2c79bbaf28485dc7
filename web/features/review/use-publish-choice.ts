import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { fieldReasons } from '../../api/problem.ts'
import { sitesQuery } from '../../api/site-queries.ts'
import { type FilingDraft, firstFiling, firstTarget, optionsBodyOf, plannedTime } from './filing-draft.ts'

/** Where an article goes, when and how. What was typed for one site stays while another is looked at. */
export const usePublishChoice = (submission: SubmissionView) => {
  const sites = useQuery(sitesQuery())
  const [chosen, setChosen] = useState<string | null>(null)
  /** As the browser's field gives it: local time without a zone; empty means now. */
  const [localTime, setLocalTime] = useState(() => plannedTime(submission, Date.now()))
  const [typed, setTyped] = useState<Readonly<Record<string, FilingDraft>>>({})
  const known = sites.data ?? []
  const target = chosen ?? firstTarget(submission, known)
  const site = known.find((one) => one.target === target) ?? null
  const filing = typed[target] ?? (site === null ? null : firstFiling(submission, site))
  return {
    sites,
    target,
    site,
    filing,
    localTime,
    setTarget: setChosen,
    setLocalTime,
    changeFiling: (change: Partial<FilingDraft>): void => {
      if (filing !== null) setTyped((before) => ({ ...before, [target]: { ...filing, ...change } }))
    },
    /** The request that the choice makes; the local time becomes an instant. */
    body: (timed: boolean) => ({
      target,
      due_at: timed && localTime !== '' ? new Date(localTime).toISOString() : null,
      ...(filing === null ? {} : { options: optionsBodyOf(filing) }),
    }),
  }
}

/** Where an article goes, when and how. */
export type PublishChoice = ReturnType<typeof usePublishChoice>

/** What the server said about fields below a prefix, by the rest of their names. */
export const reasonsBelow = (error: unknown, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fieldReasons(error)).flatMap(([field, reason]) =>
      field.startsWith(prefix) ? [[field.slice(prefix.length), reason]] : [],
    ),
  )
