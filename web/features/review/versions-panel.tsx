import { Badge, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { versionsQuery } from '../../api/queries.ts'
import { texts } from '../../texts/index.ts'
import { Loading } from '../../ui/loading.tsx'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'

const words = texts.review

/** Who made a version, in words: `editor:Ann` is Ann. */
export const spokenMaker = (madeBy: string): string => madeBy.replace(/^(editor|model):/, '')

/** Every version of the article, newest first; none is ever lost. */
export const VersionsPanel = ({ submissionId, shown }: { submissionId: string; shown: number }) => {
  const versions = useQuery(versionsQuery(submissionId))
  if (versions.isPending) return <Loading rows={3} />
  if (versions.isError) return <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />
  return (
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
            <Text size="sm" c="dimmed">
              {words.madeBy(spokenMaker(item.made_by))}, {texts.articles.words(wholeNumber(item.word_count))},{' '}
              <Instant at={item.created_at} />
            </Text>
          </div>
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
        </li>
      ))}
    </ul>
  )
}
