import { Alert, Badge, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PreviewedPostView, RetaggedPostView } from '../../../src/http/contract/affiliate-change.ts'
import { siteTexts } from '../../texts/sites.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'

const words = siteTexts.retag

/** The posts whose links change, each with its links. */
export const ChangingPosts = ({ posts }: { posts: readonly PreviewedPostView[] }) => (
  <Stack component="ul" className="plain-list" gap="sm">
    {posts.map(({ submission_id: submission, external_id: id, title, url, edited, links }) => (
      <li key={id}>
        <Group gap="xs">
          <Text size="sm" fw={600}>
            {title}
          </Text>
          {edited ? (
            <Badge size="sm" color="orange" variant="light">
              {words.edited}
            </Badge>
          ) : null}
          {submission === null ? (
            <Badge size="sm" color="gray" variant="light">
              {words.notFromHere}
            </Badge>
          ) : null}
        </Group>
        <OutwardLink href={url}>{url}</OutwardLink>
        {links.map(({ from, to, times }) => (
          <div key={`${from} ${to}`} className="link-change">
            <del>{from}</del>
            <ins>
              {to}
              {words.times(times)}
            </ins>
          </div>
        ))}
      </li>
    ))}
  </Stack>
)

/** The posts that could not be looked at, each with the reason. */
export const UnreadablePosts = ({ posts }: { posts: readonly PreviewedPostView[] }) =>
  posts.length === 0 ? null : (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={words.unreadable(posts.length)}>
      {posts.map(({ external_id: id, title, reason }) => (
        <Text key={id} size="sm">
          {title}: {reason}
        </Text>
      ))}
    </Alert>
  )

/** What became of each post. */
export const RetaggedPosts = ({
  results,
  posts,
}: {
  results: readonly RetaggedPostView[]
  posts: readonly PreviewedPostView[]
}) => {
  const titles = new Map(posts.map(({ external_id: id, title }) => [id, title]))
  return (
    <Stack component="ul" className="plain-list" gap={6}>
      {results.map(({ external_id: id, outcome, reason }) => (
        <Group component="li" key={id} gap="xs">
          <Badge size="sm" variant="light" color={outcome === 'updated' || outcome === 'unchanged' ? 'pine' : 'orange'}>
            {words.outcomes[outcome]}
          </Badge>
          <Text size="sm">
            {titles.get(id) ?? id}
            {reason === null ? '' : `: ${reason}`}
          </Text>
        </Group>
      ))}
    </Stack>
  )
}
