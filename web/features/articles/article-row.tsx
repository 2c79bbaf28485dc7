import { Badge, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconChevronRight, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { articleItemSchema } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/index.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Instant } from '../../ui/time.tsx'

const words = texts.articles

/** One article of the list: its title, its book, its length and whether every check is green. */
export const ArticleRow = ({ article }: { article: z.infer<typeof articleItemSchema> }) => (
  <li>
    <Link to="/articles/$id" params={{ id: article.submission_id }} className="book-row">
      <div className="book-row-main">
        <Text fw={600} dir="auto" lineClamp={2}>
          {article.title}
        </Text>
        <Text size="sm" c="dimmed" dir="auto" truncate="end">
          {article.book_title}, {article.book_author}
        </Text>
        <Group gap="xs" mt={4}>
          {article.green ? (
            <IconCircleCheck size={15} className="sign-good" aria-label={words.green} />
          ) : (
            <IconAlertTriangle size={15} className="sign-bad" aria-label={words.red} />
          )}
          <Text size="xs" c="dimmed">
            {words.words(wholeNumber(article.word_count))}, {texts.common.language[article.language]},{' '}
            {words.version(article.version)}
          </Text>
          {article.label ? (
            <Badge size="xs" variant="outline" color="gray" tt="none">
              {article.label}
            </Badge>
          ) : null}
        </Group>
      </div>
      <Group gap="md" wrap="nowrap" className="book-row-side">
        <div className="book-row-state">
          <StatusBadge status={article.status} />
        </div>
        <div className="book-row-time">
          <Instant at={article.created_at} size="xs" />
        </div>
        <IconChevronRight size={16} aria-hidden className="book-row-arrow" />
      </Group>
    </Link>
  </li>
)
