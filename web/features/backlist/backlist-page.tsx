import '../../ui/changes.css'
import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { BacklistPost } from '../../../src/http/contract/backlist.ts'
import { type BacklistShow, backlistQuery } from '../../api/after-queries.ts'
import { afterTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { OutwardLink, shortAddress } from '../../ui/outward-link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ImportPanel } from './import-panel.tsx'

const words = afterTexts.backlist
const pageSize = 100
const shows: readonly BacklistShow[] = ['all', 'identified', 'unidentified']
const showOf = (value: string): BacklistShow => shows.find((show) => show === value) ?? 'all'

const PostRow = ({ post }: { post: BacklistPost }) => (
  <li className="backlist-row">
    <Group justify="space-between" gap="xs">
      <div>
        <Text fw={600} dir="auto">
          {post.title}
        </Text>
        <OutwardLink href={post.url}>{shortAddress(post.url)}</OutwardLink>
      </div>
      <Group gap={6}>
        {post.submission_id ? (
          <Button component={Link} to={`/tasks/${post.submission_id}`} size="compact-sm" variant="default">
            {words.ours}
          </Button>
        ) : null}
        {(post.identity_keys ?? []).map((key) => (
          <Badge key={key} variant="light" color="pine" tt="none">
            {key.replace(':', ' ').replace(/^isbn/u, 'ISBN').replace(/^asin/u, 'ASIN')}
          </Badge>
        ))}
        {!post.submission_id && (post.identity_keys ?? []).length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.notIdentified}
          </Text>
        ) : null}
      </Group>
    </Group>
  </li>
)

/** What a site has published before: every post with the book that it reviews. */
export const BacklistPage = () => {
  const { target } = useParams({ from: '/shell/sites/$target/backlist' })
  const [show, choose] = useState<BacklistShow>('all')
  const [limit, raise] = useState(pageSize)
  const backlist = useQuery(backlistQuery(target, show, limit))
  const { data } = backlist
  return (
    <Page title={data ? words.of(data.label) : words.title} lead={words.lead} size="md">
      {backlist.isPending ? <Loading /> : null}
      {backlist.isError ? <ProblemAlert error={backlist.error} onRetry={() => void backlist.refetch()} /> : null}
      {data ? (
        <Stack gap="md">
          <ImportPanel target={target} backlist={data} />
          <SegmentedControl
            aria-label={words.showLabel}
            value={show}
            onChange={(value) => choose(showOf(value))}
            data={shows.map((value) => ({ value, label: words.show[value] }))}
          />
          {data.items.length === 0 ? <Text c="dimmed">{words.none}</Text> : null}
          <ul className="plain-list">
            {data.items.map((post) => (
              <PostRow key={post.external_id} post={post} />
            ))}
          </ul>
          {data.total > data.items.length ? (
            <Button variant="default" onClick={() => raise(limit + pageSize)} disabled={limit >= 500}>
              {words.more}
            </Button>
          ) : null}
        </Stack>
      ) : null}
    </Page>
  )
}
