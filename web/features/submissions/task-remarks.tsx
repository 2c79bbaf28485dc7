import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconInfoCircle, IconMessage, IconWorldCheck } from '@tabler/icons-react'
import { deadLetterRemedy } from '../../../src/domain/dead-letter-remedy.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { spokenNotice } from '../../texts/kept-words.ts'
import { errorRemedy } from '../../ui/domain-words.ts'
import { FailureText } from '../../ui/failure-text.tsx'
import { Place } from '../../ui/outward-link.tsx'
import { Instant } from '../../ui/time.tsx'
import { instantIn } from '../../ui/zones.ts'
import { BothClocks } from '../sites/both-clocks.tsx'
import { PublicationNotes } from '../sites/publication-notes.tsx'

const words = texts.task

/** What there is to say about a book beyond its status: why it failed, what was asked, where it was published. */
export const TaskRemarks = ({ submission }: { submission: SubmissionView }) => {
  const { failure, waiver, change_request: changes, publications, publish_intent: intent } = submission
  return (
    <>
      {failure && submission.status === 'failed' ? (
        <Alert
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={words.failedTitle(texts.stage[failure.stage].title)}
          role="alert"
        >
          <FailureText code={failure.code} message={failure.message} />
          <Text size="sm" c="dimmed">
            {errorRemedy(failure.code, deadLetterRemedy(failure.code))} ({failure.code},{' '}
            {words.attempts(failure.attempts)})
          </Text>
        </Alert>
      ) : null}
      {submission.notices.map((notice) => (
        <Alert key={notice} color="orange" role="note" icon={<IconInfoCircle aria-hidden />}>
          {spokenNotice(notice)}
        </Alert>
      ))}
      {changes ? (
        <Alert color="blue" icon={<IconMessage aria-hidden />}>
          {words.changes(changes)}
        </Alert>
      ) : null}
      {waiver ? (
        <Alert color="orange" icon={<IconMessage aria-hidden />}>
          {words.waived(waiver.by, waiver.reason)}
        </Alert>
      ) : null}
      {submission.status === 'approved' ? (
        <Alert color="pine" icon={<IconClock aria-hidden />}>
          {intent ? words.goesOut : words.noIntent} {intent ? <Instant at={intent.due_at} /> : null}
          {intent && Date.parse(intent.due_at) > Date.now() ? (
            <Text size="sm" c="dimmed">
              {instantIn(intent.due_at)} · <BothClocks at={intent.due_at} target={intent.target} />
            </Text>
          ) : null}
        </Alert>
      ) : null}
      {publications.map((publication) => (
        <Alert
          key={`${publication.target}/${publication.at}`}
          color={publication.refused?.length ? 'orange' : 'pine'}
          icon={<IconWorldCheck aria-hidden />}
        >
          {words.publishedAt} <Place url={publication.url} />, <Instant at={publication.at} />
          <PublicationNotes publication={publication} />
        </Alert>
      ))}
    </>
  )
}
