import { Button, Group, List, Stack, Text } from '@mantine/core'
import { IconBookmark, IconExternalLink } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { taskQuery } from '../../../api/queries.ts'
import { texts } from '../../../texts/first.ts'
import { shortAddress } from '../../../ui/outward-link.tsx'
import { bookmarkFor } from '../../hand-over/bookmark.ts'
import { wishFor } from '../../hand-over/wish.ts'
import type { WayProps } from './way-form.tsx'

const words = texts.ways.handOver

/** The bookmark, to be dragged; a framework would refuse its address, so it is set by hand. */
const Bookmark = () => {
  const [pressed, setPressed] = useState(false)
  return (
    <Stack gap={4} align="flex-start">
      <Button
        component="a"
        variant="default"
        draggable
        leftSection={<IconBookmark size={16} aria-hidden />}
        ref={(element: HTMLAnchorElement | null) =>
          element?.setAttribute('href', bookmarkFor(window.location.origin, texts.handOver.bookmark))
        }
        onClick={(event: React.MouseEvent) => {
          event.preventDefault()
          setPressed(true)
        }}
      >
        {words.bookmark}
      </Button>
      {pressed ? (
        <Text size="sm" role="status">
          {words.drag}
        </Text>
      ) : null}
    </Stack>
  )
}

/** The blocked pages of a book, each to be opened in the editor's own browser. */
const BlockedPages = ({ submission }: WayProps) => {
  const task = useQuery(taskQuery(submission.submission_id))
  const blocked = (task.data?.sources ?? []).filter(
    ({ url, outcome, replaced_by }) =>
      url !== null && outcome !== null && outcome.outcome !== 'content' && replaced_by === null,
  )
  return (
    <Group gap="xs">
      {blocked.map(({ source_id, url }) => (
        <Button
          key={source_id}
          component="a"
          href={url ?? ''}
          target="_blank"
          rel="noreferrer"
          size="xs"
          variant="light"
          rightSection={<IconExternalLink size={14} aria-label={texts.common.opensNewTab} />}
          onClick={() => wishFor(submission.submission_id, url ?? '')}
        >
          {words.open(shortAddress(url ?? ''))}
        </Button>
      ))}
    </Group>
  )
}

/** A page of the editor's own browser, handed over by a bookmark. */
export const HandOver = ({ submission }: WayProps) => (
  <List type="ordered" spacing="sm" size="sm">
    <List.Item>
      <Text size="sm" mb={6}>
        {words.once}
      </Text>
      <Bookmark />
    </List.Item>
    <List.Item>
      <Text size="sm" mb={6}>
        {words.openIt}
      </Text>
      <BlockedPages submission={submission} />
    </List.Item>
    <List.Item>{words.press}</List.Item>
  </List>
)
