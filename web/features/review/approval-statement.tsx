import { Blockquote, Stack, Text } from '@mantine/core'
import type { Article } from '../../../src/domain/article/article.ts'
import { statementIn } from '../../../src/domain/attestation/statements.ts'
import { sessionTexts } from '../../texts/first.ts'
import { shownVerdictOf } from './shown-verdict.ts'
import { VerdictBadge } from './verdict-badge.tsx'

const words = sessionTexts.approval

interface ApprovalStatementProps {
  readonly article: Pick<Article, 'language' | 'support'>
  /** Ids of the sentences whose evidence was opened. */
  readonly opened: readonly string[]
}

/** What was looked at: how much, and on demand which sentences. */
const Opened = ({ article, opened }: ApprovalStatementProps) => {
  const { sentences } = article.support
  const seen = sentences.filter(({ sentence_id: id }) => opened.includes(id))
  const count = words.opened(seen.length, sentences.length)
  if (seen.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {count}
      </Text>
    )
  return (
    <details className="opened-sentences">
      <summary>{count}</summary>
      <ul>
        {seen.map((sentence) => (
          <li key={sentence.sentence_id}>
            <VerdictBadge verdict={shownVerdictOf(sentence)} />{' '}
            <span lang={article.language} dir="auto">
              {sentence.text}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What a person states by approving, and what will be told of their review. */
export const ApprovalStatement = ({ article, opened }: ApprovalStatementProps) => (
  <Stack gap="xs">
    <Text size="sm" c="dimmed">
      {words.lead}
    </Text>
    <Blockquote p="sm" m={0} lang={article.language} fz="sm">
      {statementIn(article.language).text}
    </Blockquote>
    <Opened article={article} opened={opened} />
  </Stack>
)
