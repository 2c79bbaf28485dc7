import { Group, Table, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { articleItemSchema } from '../../../src/http/contract/article.ts'
import { articlesTexts as words } from '../../texts/articles.ts'
import { texts } from '../../texts/first.ts'
import { percent, wholeNumber } from '../../ui/numbers.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { Instant } from '../../ui/time.tsx'
import { PostsCell } from './posts-cell.tsx'

type Item = z.infer<typeof articleItemSchema>

/** Who made a version, as people say it. */
const makerOf = ({ made_by }: Item): string => {
  if (made_by === 'offline') return words.offline
  return made_by.replace(/^editor:/, '').replace(/^model:[^/]*\//, '')
}

const ChecksCell = ({ article: { green, failed_gates } }: { article: Item }) => (
  <Group gap={6} wrap="nowrap" align="flex-start">
    {green ? (
      <IconCircleCheck size={16} className="sign-good" aria-hidden />
    ) : (
      <IconAlertTriangle size={16} className="sign-bad" aria-hidden />
    )}
    <div>
      <Text size="sm" className="listed-checks">
        {green ? words.green : words.failing(failed_gates.length)}
      </Text>
      {green ? null : (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {failed_gates.map((gate) => texts.gate[gate]).join(', ')}
        </Text>
      )}
    </div>
  </Group>
)

const SupportCell = ({ support }: Pick<Item, 'support'>) => {
  if (support === null) return <Text size="sm">{words.nowhere}</Text>
  const said = words.supported(wholeNumber(support.supported), wholeNumber(support.checked))
  return (
    <Text size="sm" className="figure" title={said}>
      {percent(support.supported, support.checked)}
    </Text>
  )
}

const TitleCell = ({ article }: { article: Item }) => (
  <div className="listed-title">
    <Link
      to="/articles/$id"
      params={{ id: article.submission_id }}
      className="listed-link"
      data-article-link
      dir="auto"
    >
      {article.title}
    </Link>
    <Text size="sm" c="dimmed" dir="auto" lineClamp={1}>
      {words.about(article.book_title, article.book_author)}
    </Text>
    <Text size="xs" c="dimmed">
      {[
        texts.common.language[article.language],
        words.version(article.version),
        article.label === null ? null : texts.articles.label(article.label),
      ]
        .filter((part) => part !== null)
        .join(', ')}
    </Text>
  </div>
)

/** One article: what it is, where it stands, whether it holds, who made it, and where it is public. */
export const ArticleRow = ({ article }: { article: Item }) => {
  const { columns } = words
  const approver = article.approved_by === 'system' ? words.system : article.approved_by
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <TitleCell article={article} />
      </Table.Th>
      <Table.Td data-label={columns.state}>
        <StatusBadge status={article.status} />
      </Table.Td>
      <Table.Td data-label={columns.words} className="figure">
        <Text size="sm">{wholeNumber(article.word_count)}</Text>
      </Table.Td>
      <Table.Td data-label={columns.checks}>
        <ChecksCell article={article} />
      </Table.Td>
      <Table.Td data-label={columns.support}>
        <SupportCell support={article.support} />
      </Table.Td>
      <Table.Td data-label={columns.by}>
        <div className="listed-by">
          <Text size="sm" dir="auto">
            {makerOf(article)}
          </Text>
          {approver === null ? null : (
            <Text size="xs" c="dimmed" dir="auto">
              {words.approvedBy(approver)}
            </Text>
          )}
        </div>
      </Table.Td>
      <Table.Td data-label={columns.posts}>
        <PostsCell article={article} />
      </Table.Td>
      <Table.Td data-label={columns.updated}>
        <Instant at={article.updated_at} size="xs" />
      </Table.Td>
    </Table.Tr>
  )
}
