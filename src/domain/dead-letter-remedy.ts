import { type ErrorCode, errorRules } from './errors.ts'

/** What to do where the usual remedy promises that it goes on by itself: a dead letter does not. */
export const remediesOfDeadLetters: Readonly<Partial<Record<ErrorCode, string>>> = {
  FETCH_FAILED: 'Check the address and try it again, or paste or upload the page.',
  FETCH_TIMEOUT: 'Try it again when the site answers, or paste or upload the page.',
  MODEL_RATE_LIMITED: 'Try it again later; lower the concurrency if it happens often.',
  MODEL_UNAVAILABLE: 'Check the status page of the provider, then try it again, or choose another one under Settings.',
  MODEL_BAD_ANSWER: 'Try it again; choose a stronger model under Settings if that fails too.',
  MODEL_PAUSED: 'Try it again when the provider answers, or name another provider to follow it.',
  BUDGET_DAY_REACHED: 'Raise the cap for a day under Settings or wait for the next day (UTC), then try it again.',
  PUBLISH_FAILED: 'Check that the site can be reached, then try it again; nothing is posted twice.',
  PUBLISH_CAP_REACHED: 'Raise the daily cap of the site under Sites or wait for the next day, then try it again.',
  STAGE_TIMEOUT: 'Try it again; it goes on from the last stored step.',
  LEASE_LOST: 'Try it again; it goes on from the last stored step.',
  DISK_FULL: 'Make room or allow writing, then try it again; nothing that was accepted is lost.',
  STORE_UNAVAILABLE: 'Check disk space and the database, then try it again.',
}

/** What a person can do about a stage that failed for good with this error. */
export const deadLetterRemedy = (code: ErrorCode): string => remediesOfDeadLetters[code] ?? errorRules[code].remedy
