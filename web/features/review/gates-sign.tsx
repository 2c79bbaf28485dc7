import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { ValidationReport } from '../../../src/domain/article/article.ts'
import { texts } from '../../ui/texts.ts'

/** How many checks fail. */
export const failedGates = (validation: ValidationReport): number =>
  validation.gates.filter(({ verdict }) => verdict === 'fail').length

/** All checks in one sign. */
export const GatesSign = ({ validation }: { validation: ValidationReport }) =>
  validation.green ? (
    <IconCircleCheck size={16} className="sign-good" aria-label={texts.review.gatesGreen} />
  ) : (
    <IconAlertTriangle size={16} className="sign-bad" aria-label={texts.review.gatesRed(failedGates(validation))} />
  )
