import { Badge, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { articleItemSchema } from '../../../src/http/contract/article.ts'
import { sitesQuery } from '../../api/site-queries.ts'
import { articlesTexts as words } from '../../texts/articles.ts'
import { hostOf, OutwardLink } from '../../ui/outward-link.tsx'
import { Instant } from '../../ui/time.tsx'
import { siteName } from '../sites/site-name.ts'

type Item = z.infer<typeof articleItemSchema>

/** The posts of an article, each with its site and time, and what waits before it goes out. */
export const PostsCell = ({ article }: { article: Item }) => {
  const sites = useQuery(sitesQuery()).data ?? []
  const nameOf = (target: string, url: string): string => {
    const site = sites.find((one) => one.target === target)
    return site === undefined ? hostOf(url) : siteName(site)
  }
  if (article.publications.length === 0 && article.due_at === null)
    return (
      <Text size="sm" c="dimmed">
        {words.nowhere}
      </Text>
    )
  return (
    <Stack gap={4}>
      {article.publications.map(({ target, url, at, status }) => (
        <div key={`${target}-${url}`}>
          <OutwardLink href={url}>{nameOf(target, url)}</OutwardLink> <Instant at={at} size="xs" />
          {status === 'future' ? (
            <Text size="xs" c="dimmed">
              {words.notPublic}
            </Text>
          ) : null}
        </div>
      ))}
      {article.due_at === null ? null : (
        <Text size="xs" c="dimmed">
          {words.goesOut} <Instant at={article.due_at} size="xs" />
        </Text>
      )}
      {article.drifted ? (
        <Group gap={6}>
          <Badge color="orange" variant="light" tt="none" leftSection={<IconAlertTriangle size={12} aria-hidden />}>
            {words.drifted}
          </Badge>
          <Text size="sm" component={Link} to={`/tasks/${article.submission_id}`} className="listed-decide">
            {words.decide}
          </Text>
        </Group>
      ) : null}
    </Stack>
  )
}
