import type { Problem } from '../../src/http/contract/problem.ts'
import { texts } from '../texts/first.ts'
import { isProblem } from './told-problem.ts'

/** An answer of the server that is not a success, or no answer at all (status 0). */
export class ProblemError extends Error {
  readonly status: number
  readonly problem: Problem | null

  constructor(message: string, status: number, problem: Problem | null, cause?: unknown) {
    super(message, { cause })
    this.name = 'ProblemError'
    this.status = status
    this.problem = problem
  }
}

/** Reads an error answer; anything that is not problem+json still says something useful. */
export const asProblemError = (status: number, body: unknown): ProblemError => {
  if (!isProblem(body)) return new ProblemError(texts.common.unexpected, status, null)
  return new ProblemError(body.detail, status, body)
}

/** What the server said about each field, by field name. */
export const fieldReasons = (error: unknown): Readonly<Record<string, string>> => {
  if (!(error instanceof ProblemError) || !error.problem) return {}
  return Object.fromEntries(error.problem.problems.map(({ field, reason }) => [field, reason]))
}

/** Whether an error has this code. */
export const hasCode = (error: unknown, code: Problem['code']): boolean =>
  error instanceof ProblemError && error.problem?.code === code

/** A fact of the problem's context, when it is text. */
export const contextText = (error: unknown, name: string): string | null => {
  const value = error instanceof ProblemError ? error.problem?.context[name] : null
  return typeof value === 'string' ? value : null
}
