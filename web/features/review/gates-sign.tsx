import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { GateName, ValidationReport } from '../../../src/domain/article/article.ts'
import { texts } from '../../texts/first.ts'

/** The checks that fail. */
export const failedGates = (validation: ValidationReport): readonly GateName[] =>
  validation.gates.filter(({ verdict }) => verdict === 'fail').map(({ gate }) => gate)

/** All checks in one sign. */
export const GatesSign = ({ validation }: { validation: ValidationReport }) =>
  validation.green ? (
    <IconCircleCheck size={16} className="sign-good" aria-label={texts.review.gatesGreen} />
  ) : (
    <IconAlertTriangle
      size={16}
      className="sign-bad"
      aria-label={texts.review.gatesRed(failedGates(validation).length)}
    />
  )
