import { Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Article } from '../../../src/domain/article/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { DeskActions } from './desk-actions.tsx'
import { Download } from './download.tsx'
import { failedGates } from './gates-sign.tsx'
import type { ReviewTrace } from './use-review-trace.ts'

const words = texts.review

interface DeskBarProps {
  readonly article: Article
  readonly submission: SubmissionView
  readonly older: boolean
  readonly onEdit: () => void
  readonly trace: ReviewTrace
}

/** Where the article stands, and what can be done with it now. */
export const DeskBar = ({ article, submission, older, onEdit, trace }: DeskBarProps) => (
  <div className="desk-bar">
    <Group gap="sm" className="desk-bar-state">
      <StatusBadge status={submission.status} size="lg" />
      {article.label ? (
        <details className="draft-label">
          <summary>
            <Badge component="span" variant="outline" color="gray" tt="none" size="lg">
              {texts.articles.label(article.label)}
            </Badge>
          </summary>
          <Text size="sm">{words.offlineHelp}</Text>
        </details>
      ) : null}
      <Anchor component={Link} to={`/tasks/${article.submission_id}`} size="sm">
        {words.task}
      </Anchor>
      {older ? (
        <Text size="sm" c="orange">
          {words.olderVersion(article.version)}{' '}
          <Anchor component={Link} to={`/articles/${article.submission_id}`} size="sm">
            {words.toCurrent}
          </Anchor>
        </Text>
      ) : null}
    </Group>
    <Group gap="xs">
      <Download id={article.submission_id} />
      {submission.actions.includes('edit') && !older ? (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
          {words.edit}
        </Button>
      ) : null}
      {older ? null : (
        <DeskActions
          submission={submission}
          failing={failedGates(article.validation)}
          article={article}
          trace={trace}
        />
      )}
    </Group>
  </div>
)
