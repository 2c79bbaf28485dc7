import { Alert, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconCircleDashed, IconInfoCircle } from '@tabler/icons-react'
import type { SiteCheck, SiteFinding } from '../../../src/domain/site-check.ts'
import { spokenFinding } from '../../texts/site-findings.ts'
import { doctorTexts, connectionTexts as words } from '../../texts/sites.ts'
import { type DoctorStep, doctorSteps } from './doctor-steps.ts'
import './connection.css'

const Finding = ({ finding }: { finding: SiteFinding }) => {
  const { message, fix } = spokenFinding(finding)
  return (
    <li>
      <Text size="sm">{message}</Text>
      <Text size="sm" mt={2}>
        <b>{words.toDo}:</b> {fix}
      </Text>
    </li>
  )
}

const signs = {
  well: { Sign: IconCircleCheck, look: 'sign-good' },
  notice: { Sign: IconInfoCircle, look: 'sign-warn' },
  problem: { Sign: IconAlertCircle, look: 'sign-bad' },
  unseen: { Sign: IconCircleDashed, look: 'sign-quiet' },
} as const

/** Nothing is wrong where there is no plugin. */
const isWithoutPlugin = ({ name, state, findings }: DoctorStep): boolean =>
  name === 'companion' && state === 'notice' && findings.length === 0

const saidOf = (step: DoctorStep): string | null => {
  if (step.state === 'unseen') return doctorTexts.unseen
  if (isWithoutPlugin(step)) return doctorTexts.steps.companion.without
  return step.state === 'well' ? doctorTexts.steps[step.name].well : null
}

const Step = ({ step }: { step: DoctorStep }) => {
  const { Sign, look } = signs[step.state]
  const said = saidOf(step)
  return (
    <li className="doctor-step" data-state={step.state}>
      <Sign
        size={20}
        className={isWithoutPlugin(step) ? 'sign-quiet' : look}
        aria-label={doctorTexts.states[step.state]}
      />
      <div>
        <Text fw={600} size="sm">
          {doctorTexts.steps[step.name].title}
        </Text>
        {said === null ? null : (
          <Text size="sm" c="dimmed">
            {said}
          </Text>
        )}
        {step.findings.length > 0 ? (
          <ul className="findings">
            {step.findings.map((finding) => (
              <Finding key={`${finding.cause} ${finding.message}`} finding={finding} />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  )
}

const titleOf = ({ works, findings }: SiteCheck): string => {
  if (!works) return words.worksNot
  return findings.length === 0 ? words.works : words.worksWithNotices
}

/** What was found about the connection to a site, step by step: each finding with what to do about it. */
export const ConnectionFindings = ({ check }: { check: SiteCheck }) => {
  const { works, user, wordpress, companion } = check
  const version = wordpress === null ? null : words.wordpress(wordpress)
  const facts = [user === null ? null : words.signedInAs(user), version, companion ? words.companion : null]
  const told = facts.filter((fact) => fact !== null)
  const Sign = works ? IconCircleCheck : IconAlertCircle
  return (
    <Alert
      color={works ? 'pine' : 'red'}
      variant="light"
      icon={<Sign aria-hidden />}
      title={titleOf(check)}
      role="status"
      className="connection-findings"
    >
      {told.length > 0 ? <Text size="sm">{told.join(' · ')}</Text> : null}
      <ol className="doctor-steps">
        {doctorSteps(check).map((step) => (
          <Step key={step.name} step={step} />
        ))}
      </ol>
    </Alert>
  )
}
