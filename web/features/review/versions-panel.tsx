import { Badge, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { versionsQuery } from '../../api/article-queries.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'

import { EarlierProposals } from '../proposals/earlier-proposals.tsx'
import { CompareVersions } from '../versions/compare-versions.tsx'
import { useRestore } from '../versions/use-restore.ts'
import { VersionWhy } from '../versions/version-why.tsx'

const words = texts.review

/** Who made a version, in words: `editor:Ann` is Ann. */
export const spokenMaker = (madeBy: string): string => madeBy.replace(/^(editor|model):/, '')

interface VersionsPanelProps {
  readonly submissionId: string
  readonly shown: number
  /** What the article says now. */
  readonly markdown: string
  /** Whether an older version may be made the newest one again. */
  readonly mayRestore?: boolean
}

/** Every version of the article, newest first; none is ever lost. */
export const VersionsPanel = ({ submissionId, shown, markdown, mayRestore = false }: VersionsPanelProps) => {
  const versions = useQuery(versionsQuery(submissionId))
  const [compared, setCompared] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const restore = useRestore(submissionId)
  if (versions.isPending) return <Loading rows={3} />
  if (versions.isError) return <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />
  return (
    <>
      {restore.isError ? <ProblemAlert error={restore.error} /> : null}
      {compared === null ? null : (
        <CompareVersions
          id={submissionId}
          versions={versions.data.items}
          {...compared}
          onClose={() => setCompared(null)}
        />
      )}
      <ul className="plain-list">
        {versions.data.items.map((item) => (
          <li key={item.version} className="version-row" data-version={item.version}>
            <div>
              <Group gap="xs">
                <Text fw={600} size="sm">
                  {texts.articles.version(item.version)}
                </Text>
                {item.current ? (
                  <Badge size="xs" variant="light" tt="none">
                    {words.currentVersion}
                  </Badge>
                ) : null}
              </Group>
              <VersionWhy origin={item.origin} />
              <Text size="sm" c="dimmed">
                {item.origin.kind === 'written' ? `${words.madeBy(spokenMaker(item.made_by))}, ` : ''}
                {texts.articles.words(wholeNumber(item.word_count))}, <Instant at={item.created_at} />
              </Text>
            </div>
            <Group gap={6} wrap="nowrap">
              {item.version === 1 ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`${texts.articles.version(item.version)}: ${reviewTexts.versions.compareWith(item.version - 1)}`}
                  onClick={() => setCompared({ from: item.version - 1, to: item.version })}
                >
                  {reviewTexts.versions.compare}
                </Button>
              )}
              {item.current || !mayRestore ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={reviewTexts.versions.restoreFor(item.version)}
                  loading={restore.isPending && restore.variables === item.version}
                  onClick={() => restore.mutate(item.version)}
                >
                  {reviewTexts.versions.restore}
                </Button>
              )}
              {item.version === shown ? null : (
                <Button
                  component={Link}
                  to={`/articles/${submissionId}${item.current ? '' : `?version=${item.version}`}`}
                  size="compact-sm"
                  variant="default"
                >
                  {words.showVersion}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
      <EarlierProposals id={submissionId} markdown={markdown} />
    </>
  )
}
