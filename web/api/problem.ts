import type { Problem } from '../../src/http/contract/problem.ts'
import { texts } from '../texts/first.ts'
import { locale } from '../texts/locale.ts'
import type { SpokenProblem } from './spoken-problem.ts'
import { isProblem } from './told-problem.ts'

/** An answer of the server that is not a success, or no answer at all (status 0). */
export class ProblemError extends Error {
  readonly status: number
  readonly problem: Problem | null
  /** Whether what happened this time can be told in English only, which is not the reader's language. */
  readonly inEnglish: boolean

  constructor(message: string, status: number, problem: Problem | null, cause?: unknown, inEnglish = false) {
    super(message, { cause })
    this.name = 'ProblemError'
    this.status = status
    this.problem = problem
    this.inEnglish = inEnglish
  }
}

/** The problem in the reader's language, whose words are fetched when the first one is met; in English where they are away. */
const inReadersWords = async (body: Problem): Promise<SpokenProblem> => {
  if (locale === 'en') return { problem: body, inEnglish: false }
  const words = await import('./spoken-problem.ts').catch(() => null)
  return words?.speakProblem(body) ?? { problem: body, inEnglish: true }
}

/** Reads an error answer; anything that is not problem+json still says something useful. */
export const problemErrorOf = async (status: number, body: unknown): Promise<ProblemError> => {
  if (!isProblem(body)) return new ProblemError(texts.common.unexpected, status, null)
  const { problem, inEnglish } = await inReadersWords(body)
  return new ProblemError(problem.detail, status, problem, undefined, inEnglish)
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
