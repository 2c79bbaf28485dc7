import { fieldReasons } from '../../api/problem.ts'
import { publishTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { reasonsBelow } from './use-publish-choice.ts'

interface ChoiceProblemProps {
  readonly error: unknown
  /** The part of the request that the choice is, as the server names its fields. */
  readonly prefix: '' | 'publish.'
}

/** Why a request to publish was refused; what stands at the fields already is not said twice. */
export const ChoiceProblem = ({ error, prefix }: ChoiceProblemProps) => {
  const told = Object.keys(fieldReasons(error)).length
  const atFields = Object.keys(reasonsBelow(error, prefix)).length
  return told > 0 && told === atFields ? (
    <ProblemAlert error={error} title={publishTexts.correct} brief />
  ) : (
    <ProblemAlert error={error} />
  )
}
