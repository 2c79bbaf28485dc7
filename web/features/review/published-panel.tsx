import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconClock } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { spokenNotice } from '../../texts/kept-words.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { OutwardLink } from '../../ui/outward-link.tsx'
import { fullInstant, Instant } from '../../ui/time.tsx'

const DriftPanel = lazy(async () => ({ default: (await import('../drift/drift-panel.tsx')).DriftPanel }))

const words = reviewTexts.out

type Publication = SubmissionView['publications'][number]

const Place = ({ publication, article }: { publication: Publication; article: Article }) => {
  const { url, at, article_version: version, read_back: readBack, refused = [], status } = publication
  return (
    <li className="published-place">
      <Group gap="xs">
        {/^https?:/.test(url) ? <OutwardLink href={url}>{url}</OutwardLink> : <Text size="sm">{url}</Text>}
        <Text size="sm" c="dimmed">
          {words.version(version)}, <Instant at={at} />
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {readBack === 'as_sent' ? <IconCircleCheck size={14} className="sign-good" aria-hidden /> : null}
        {readBack === undefined ? '' : ` ${words.readBack[readBack ?? 'none']}`}
        {status === 'future' ? ` ${words.later}` : ''}
        {version < article.version ? ` ${words.older(version)}` : ''}
      </Text>
      {refused.length === 0 ? null : (
        <Text size="sm" component="div">
          {words.refused}: {refused.map(({ field, reason }) => `${field} (${spokenNotice(reason)})`).join('; ')}
        </Text>
      )}
    </li>
  )
}

/** What became of an article at its sites: where it stands, what was read back, what a site did not take, what was changed there. */
export const PublishedPanel = ({ submission, article }: { submission: SubmissionView; article: Article }) => {
  const { publications, publish_intent: intent, failure, submission_id: id } = submission
  const hasDrifted = failure?.code === 'PUBLISH_DRIFTED'
  const due = submission.status === 'approved' ? (intent?.due_at ?? null) : null
  const isWaiting = due !== null && Date.parse(due) > Date.now()
  if (publications.length === 0 && !isWaiting && !hasDrifted) return null
  return (
    <Stack gap="md" className="published-panel">
      <Paper withBorder p="md" component="section" aria-labelledby="published-title">
        <Title order={2} size="h4" id="published-title">
          {words.title}
        </Title>
        {isWaiting && due !== null ? (
          <Text size="sm">
            <IconClock size={14} aria-hidden /> {words.scheduled(fullInstant(due))}{' '}
            {reviewTexts.approval.zoneOnly(Intl.DateTimeFormat().resolvedOptions().timeZone)}
          </Text>
        ) : null}
        <ul className="plain-list">
          {publications.map((publication) => (
            <Place key={publication.target} publication={publication} article={article} />
          ))}
        </ul>
      </Paper>
      {hasDrifted ? (
        <Suspense fallback={<Loading rows={4} />}>
          <DriftPanel id={id} />
        </Suspense>
      ) : null}
    </Stack>
  )
}
