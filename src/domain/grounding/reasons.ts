import type { Message, Told } from '../told.ts'

/** Why a sentence is held to be supported or not: in English, and one by one how it can be told in another language. */
export interface Reasons {
  readonly reasons: string[]
  /** As long as `reasons`; absent where there is no reason, and in what was judged before reasons could be told again. */
  readonly told?: Told[] | undefined
}

/** Reasons as they are kept. */
export const reasonsOf = (messages: readonly Message[]): Reasons =>
  messages.length === 0
    ? { reasons: [] }
    : {
        reasons: messages.map(({ message }) => message),
        told: messages.map(({ rule, values }) => ({ rule, values })),
      }

const toldOf = ({ reasons, told }: Reasons): readonly Told[] => reasons.map((_, index) => told?.[index] ?? {})

/** Reasons, then others. */
export const reasonsAnd = (first: Reasons, second: Reasons): Reasons => {
  if (first.reasons.length === 0) return second
  if (second.reasons.length === 0) return first
  return { reasons: [...first.reasons, ...second.reasons], told: [...toldOf(first), ...toldOf(second)] }
}
