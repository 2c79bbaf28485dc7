import { Blockquote, Stack, Text } from '@mantine/core'
import { statementIn } from '../../../src/domain/attestation/statements.ts'
import type { ArticleLanguage } from '../../../src/domain/content-schema.ts'
import { sessionTexts } from '../../texts/first.ts'

const words = sessionTexts.approval

interface ApprovalStatementProps {
  readonly language: ArticleLanguage
  readonly opened: number
  readonly sentences: number
}

/** What a person states by approving, and what will be told of their review. */
export const ApprovalStatement = ({ language, opened, sentences }: ApprovalStatementProps) => (
  <Stack gap="xs">
    <Text size="sm" c="dimmed">
      {words.lead}
    </Text>
    <Blockquote p="sm" m={0} lang={language} fz="sm">
      {statementIn(language).text}
    </Blockquote>
    <Text size="sm" c="dimmed">
      {words.opened(opened, sentences)}
    </Text>
  </Stack>
)
