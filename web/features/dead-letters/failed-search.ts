import type { DeadLetterState } from '../../../src/domain/dead-letter.ts'
import { deadLetterStates } from '../../../src/domain/dead-letter-states.ts'
import { type ErrorCode, errorRules } from '../../../src/domain/errors.ts'
import { type StageName, stageNames } from '../../../src/domain/status.ts'
import type { FailureFilter } from '../../api/dead-letter-queries.ts'

const hourMs = 3_600_000
const ageMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs } as const

/** How long ago something failed, as people choose it. */
export const ages = ['hour', 'day', 'week', 'older'] as const
/** How long ago something failed. */
export type Age = (typeof ages)[number]

/** What the page shows, as it stands in the address. */
export interface FailedSearch {
  /** The open ones without it. */
  readonly state?: Exclude<DeadLetterState, 'open'>
  readonly stage?: StageName
  readonly code?: ErrorCode
  readonly age?: Age
  readonly text?: string
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value)
const codes = Object.keys(errorRules) as ErrorCode[]

/** Reads the address of the page; what it does not understand is left out. */
export const failedSearchOf = (search: Record<string, unknown>): FailedSearch => {
  const state = oneOf(deadLetterStates, search['state'])
  const stage = oneOf(stageNames, search['stage'])
  const code = oneOf(codes, search['code'])
  const age = oneOf(ages, search['age'])
  const text = typeof search['text'] === 'string' && search['text'] !== '' ? search['text'] : undefined
  return {
    ...(state === undefined || state === 'open' ? {} : { state }),
    ...(stage ? { stage } : {}),
    ...(code ? { code } : {}),
    ...(age ? { age } : {}),
    ...(text ? { text } : {}),
  }
}

/** Whether anything but the state narrows the list. */
export const isNarrow = ({ stage, code, age, text }: FailedSearch): boolean =>
  [stage, code, age, text].some((one) => one !== undefined)

/** The filter that the server is asked with. Minutes are rounded, so that one look at the page asks one question. */
export const filterOf = ({ stage, code, age, text }: FailedSearch, nowMs: number): FailureFilter => {
  const before = (ms: number) => new Date(Math.floor((nowMs - ms) / 60_000) * 60_000).toISOString()
  return {
    ...(stage ? { stage } : {}),
    ...(code ? { code } : {}),
    ...(text ? { text } : {}),
    ...(age === undefined
      ? {}
      : age === 'older'
        ? { failed_before: before(ageMs.week) }
        : { failed_since: before(ageMs[age]) }),
  }
}
