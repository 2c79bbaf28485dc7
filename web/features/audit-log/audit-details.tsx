import { Anchor, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AuditEntry } from '../../../src/domain/audit.ts'
import { sessionTexts } from '../../texts/first.ts'
import { auditTexts as words } from '../../texts/settings.ts'
import { Facts } from '../../ui/facts.tsx'
import { wholeNumber } from '../../ui/numbers.ts'
import { spokenDetails } from './spoken-details.ts'

/** Whether what an entry is about is a book, which has a page of its own. */
const isBook = ({ action, subject }: AuditEntry): boolean =>
  subject !== null && action !== 'submission.erase' && /^(submission|article)\./u.test(action)

/** All that an entry says. */
export const AuditDetails = ({ entry }: { entry: AuditEntry }) => {
  const { actor, subject } = entry
  return (
    <div className="audit-details">
      <Facts
        facts={[
          [words.entry, wholeNumber(entry.sequence)],
          ...(actor.role === null ? [] : [[words.role, sessionTexts.role[actor.role]] as const]),
          ...(subject === null ? [] : [[words.about, subject] as const]),
          ...spokenDetails(entry.details),
          [words.fingerprint, <code key="hash">{entry.hash}</code>],
        ]}
      />
      <Group gap="md">
        {isBook(entry) && subject !== null ? (
          <Anchor size="sm" renderRoot={(props) => <Link to="/tasks/$id" params={{ id: subject }} {...props} />}>
            {words.openBook}
          </Anchor>
        ) : null}
        {subject === null ? null : (
          <Anchor size="sm" renderRoot={(props) => <Link to="/settings/audit" search={{ subject }} {...props} />}>
            {words.onlyThis}
          </Anchor>
        )}
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/settings/audit" search={{ actor: actor.name }} {...props} />}
        >
          {words.onlyThem}
        </Anchor>
      </Group>
    </div>
  )
}
