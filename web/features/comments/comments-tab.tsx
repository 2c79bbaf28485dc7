import { Badge, Group, Tabs } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { reviewTexts } from '../../texts/review.ts'
import { commentsQuery } from './comment-queries.ts'
import { isOpen, threadsOf } from './threads.ts'

const words = reviewTexts.comments

/** The tab of comments, with how many are open. */
export const CommentsTab = ({ id }: { id: string }) => {
  const open = threadsOf(useQuery(commentsQuery(id)).data ?? []).filter(isOpen).length
  return (
    <Tabs.Tab value="comments" aria-label={open === 0 ? words.tab : `${words.tab}: ${words.tabCount(open)}`}>
      <Group gap={4} wrap="nowrap" justify="center" aria-hidden>
        <IconMessage2 size={16} />
        {open === 0 ? null : (
          <Badge size="xs" circle variant="light">
            {open}
          </Badge>
        )}
      </Group>
    </Tabs.Tab>
  )
}
