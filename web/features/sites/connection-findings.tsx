import { Alert, Text } from '@mantine/core'
import { IconAlertCircle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import type { SiteCheck, SiteFinding } from '../../../src/domain/site-check.ts'
import { connectionTexts as words } from '../../texts/index.ts'
import './connection.css'

const Finding = ({ finding: { severity, message, fix } }: { finding: SiteFinding }) => {
  const isProblem = severity === 'problem'
  const Sign = isProblem ? IconAlertCircle : IconInfoCircle
  return (
    <li className="site-finding" data-severity={severity}>
      <Sign size={18} aria-label={isProblem ? words.problem : words.notice} />
      <div>
        <Text size="sm">{message}</Text>
        <Text size="sm" mt={2}>
          <b>{words.toDo}:</b> {fix}
        </Text>
      </div>
    </li>
  )
}

const titleOf = ({ works, findings }: SiteCheck): string => {
  if (!works) return words.worksNot
  return findings.length === 0 ? words.works : words.worksWithNotices
}

/** What was found about the connection to a site: each finding with what to do about it. */
export const ConnectionFindings = ({ check }: { check: SiteCheck }) => {
  const { works, user, wordpress, companion, findings } = check
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
      <ul className="findings">
        {findings.map((finding) => (
          <Finding key={`${finding.cause} ${finding.message}`} finding={finding} />
        ))}
      </ul>
    </Alert>
  )
}
