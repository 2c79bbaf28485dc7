import { Alert, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { SourceContent } from '../../../src/http/contract/task-content.ts'
import { sourceContentQuery } from '../../api/task-queries.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { spokenRights } from '../../texts/kept-words.ts'
import { Loading } from '../../ui/loading.tsx'
import { OutwardLink, shortAddress } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'

const words = tasksTexts.content

const PageFrame = lazy(async () => ({ default: (await import('./page-frame.tsx')).PageFrame }))

const restrictions = { cited: words.restricted, none: words.factsOnly, expired: words.expired } as const

const Restriction = ({ source: { shown, rights_reason: reason } }: { source: SourceContent }) =>
  shown === 'all' ? null : (
    <Alert color="gray" variant="light" p="xs">
      <Text size="sm">{restrictions[shown]}</Text>
      {reason ? (
        <Text size="xs" c="dimmed">
          {spokenRights(reason)}
        </Text>
      ) : null}
    </Alert>
  )

/** The text with its passages told apart, each with who speaks in it. */
const SourceText = ({ source: { text, passages, language } }: { source: SourceContent }) => {
  if (text.trim() === '') return <Text c="dimmed">{words.noText}</Text>
  const inOrder = passages.toSorted((one, other) => one.start - other.start)
  return (
    <div className="source-text" dir="auto" lang={language ?? undefined}>
      {inOrder.length === 0
        ? text
        : inOrder.map((passage) => (
            <p key={passage.passage_id} id={`passage-${passage.passage_id}`}>
              <span className="source-text-mark">
                {passage.passage_id} · {texts.voice[passage.voice]}
              </span>
              {text.slice(passage.start, passage.end)}
            </p>
          ))}
    </div>
  )
}

interface SourceViewProps {
  readonly taskId: string
  readonly sourceId: string
  readonly as: 'text' | 'page'
  readonly onAs: (as: 'text' | 'page') => void
}

/** One source as it was kept: where it comes from, its text, and its page in a frame of its own. */
export const SourceView = ({ taskId, sourceId, as, onAs }: SourceViewProps) => {
  const source = useQuery(sourceContentQuery(taskId, sourceId))
  if (source.isPending) return <Loading rows={3} />
  if (source.isError) return <ProblemAlert error={source.error} onRetry={() => void source.refetch()} />
  const { url, label, page_title: title, fetched_at: at, content_hash: hash } = source.data
  return (
    <Stack gap="sm">
      <div>
        <Group gap="xs">
          <Text fw={600} dir="auto">
            {title ?? label}
          </Text>
          <Instant at={at} size="xs" />
        </Group>
        {url ? <OutwardLink href={url}>{shortAddress(url)}</OutwardLink> : null}
        <Text size="xs" c="dimmed" className="fingerprint" title={hash}>
          {words.fingerprint}: {hash.slice(0, 16)}…
        </Text>
      </div>
      <Restriction source={source.data} />
      <SegmentedControl
        size="xs"
        aria-label={label}
        value={as}
        onChange={(next) => onAs(next === 'page' ? 'page' : 'text')}
        data={[
          { value: 'text', label: words.text },
          { value: 'page', label: words.page },
        ]}
      />
      {as === 'text' ? (
        <SourceText source={source.data} />
      ) : (
        <Suspense fallback={<Skeleton height={420} />}>
          <PageFrame source={source.data} />
        </Suspense>
      )}
    </Stack>
  )
}
