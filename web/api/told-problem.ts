import { errorRules } from '../../src/domain/errors.ts'
import type { Problem } from '../../src/http/contract/problem.ts'
import { isRecord } from './told-shape.ts'

const isValue = (value: unknown): boolean =>
  typeof value === 'string' ||
  Number.isFinite(value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))

const isTold = ({ rule, values }: Readonly<Record<string, unknown>>): boolean =>
  (rule === undefined || typeof rule === 'string') &&
  (values === undefined || (isRecord(values) && Object.values(values).every(isValue)))

const isFieldProblem = (told: unknown): boolean =>
  isRecord(told) && typeof told['field'] === 'string' && typeof told['reason'] === 'string' && isTold(told)

/** Whether an error answer has the form that the contract promises; checked by hand, for the first load holds no schemas. */
export const isProblem = (told: unknown): told is Problem =>
  isRecord(told) &&
  (['type', 'title', 'detail', 'remedy'] as const).every((name) => typeof told[name] === 'string') &&
  Number.isSafeInteger(told['status']) &&
  typeof told['code'] === 'string' &&
  Object.hasOwn(errorRules, told['code']) &&
  Array.isArray(told['problems']) &&
  told['problems'].every(isFieldProblem) &&
  isRecord(told['context']) &&
  isTold(told)
