import { tellProblems } from '../../src/domain/refusals/refused-fields.ts'
import type { Problem } from '../../src/http/contract/problem.ts'
import { canSpeak, spoken, spokenField } from '../texts/refusals.ts'
import { errorMeaning } from '../ui/domain-words.ts'

/** A problem as its reader is told it. */
export interface SpokenProblem {
  readonly problem: Problem
  /** Whether what happened this time can only be told in English. */
  readonly inEnglish: boolean
}

/** What happened this time, in the reader's language; null where nobody can tell it so. */
const detailOf = (problem: Problem): string | null => {
  const { code, title, detail, problems } = problem
  if (canSpeak(problem)) return spoken(problem, detail)
  if (detail === title) return errorMeaning(code, detail)
  if (problems.length === 0 || !problems.every(canSpeak)) return null
  return tellProblems(problems.map((one) => ({ field: spokenField(one.field), reason: spoken(one, one.reason) })))
}

/** Says a problem in the reader's language, as far as it can be told in it. */
export const speakProblem = (problem: Problem): SpokenProblem => {
  const detail = detailOf(problem)
  const problems = problem.problems.map((one) => ({ ...one, reason: spoken(one, one.reason) }))
  return { problem: { ...problem, problems, detail: detail ?? problem.detail }, inEnglish: detail === null }
}
