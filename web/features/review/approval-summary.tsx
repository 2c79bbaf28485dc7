import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { Article } from '../../../src/domain/article/article.ts'
import { reviewRecordOf } from '../../../src/domain/attestation/review-record.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { versionQuery } from '../../api/article-queries.ts'
import { sessionQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { commentsQuery } from '../comments/comment-queries.ts'
import { isOpen, threadsOf } from '../comments/threads.ts'
import { isFlagged } from './shown-verdict.ts'
import { spokenMaker } from './versions-panel.tsx'

const words = reviewTexts.approval

interface ApprovalSummaryProps {
  readonly submission: SubmissionView
  readonly article: Article
  /** Ids of the sentences whose evidence was opened. */
  readonly opened: readonly string[]
  /** Goes back to the text, to the doubtful sentences. */
  readonly onLook: () => void
}

/** Every version up to the one that is approved, oldest first; empty until all are read. */
const useVersions = ({ submission_id: id, version }: Article): readonly Article[] => {
  const queries = useQueries({
    queries: Array.from({ length: version }, (_, index) => versionQuery(id, index + 1)),
  })
  const known = queries.flatMap(({ data }) => (data ? [data] : []))
  return known.length === version ? known : []
}

/** What the approval will record, before it does: who, what was opened, changed and waived, and why. */
export const ApprovalSummary = ({ submission, article, opened, onLook }: ApprovalSummaryProps) => {
  const session = useQuery(sessionQuery()).data
  const comments = useQuery(commentsQuery(article.submission_id)).data ?? []
  const versions = useVersions(article)
  const {
    edits,
    waiver,
    waived_gates: gates,
  } = reviewRecordOf(article, versions, { opened, secondsSpent: null }, submission.waiver)
  const open = threadsOf(comments).filter(isOpen).length
  const unopened = article.support.sentences.filter((one) => isFlagged(one) && !opened.includes(one.sentence_id))
  return (
    <Stack gap="xs" className="approval-summary">
      <dl>
        <dt>{words.who}</dt>
        <dd>{session?.name ?? ''}</dd>
        <dt>{words.changed}</dt>
        <dd>
          {edits.length === 0 ? (
            words.changedNone
          ) : (
            <List size="sm" listStyleType="none">
              {edits.map(({ version, made_by: maker, changed_sentences: changed }) => (
                <List.Item key={version}>{words.changes(spokenMaker(maker), version, changed.length)}</List.Item>
              ))}
            </List>
          )}
        </dd>
        <dt>{words.waived}</dt>
        <dd>
          {waiver === null ? words.waivedNone : words.waivedBy(waiver.by, waiver.reason)}
          {gates.length === 0 ? '' : ` (${gates.map((gate) => texts.gate[gate]).join(', ')})`}
        </dd>
      </dl>
      {open === 0 ? null : <Text size="sm">{words.comments(open)}</Text>}
      {unopened.length === 0 ? null : (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          {words.unopenedFlagged(unopened.length)}{' '}
          <Button variant="subtle" size="compact-xs" onClick={onLook}>
            {words.lookAtThem}
          </Button>
        </Alert>
      )}
    </Stack>
  )
}
