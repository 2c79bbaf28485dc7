import { Anchor, Badge, Button, Group, Menu, Text, Tooltip } from '@mantine/core'
import { IconDownload, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Article } from '../../../src/domain/article/article.ts'
import { exportFormats } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { DeskActions } from './desk-actions.tsx'
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

const Download = ({ id }: { id: string }) => (
  <Menu position="bottom-end">
    <Menu.Target>
      <Button variant="subtle" color="gray" leftSection={<IconDownload size={16} aria-hidden />}>
        {words.export}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {exportFormats.map((format) => (
        <Menu.Item
          key={format}
          component="a"
          href={`/api/articles/${encodeURIComponent(id)}/export?format=${format}`}
          download
        >
          {words.exportForms[format]}
        </Menu.Item>
      ))}
      <Menu.Item onClick={() => window.print()}>{reviewTexts.print.button}</Menu.Item>
    </Menu.Dropdown>
  </Menu>
)

/** Where the article stands, and what can be done with it now. */
export const DeskBar = ({ article, submission, older, onEdit, trace }: DeskBarProps) => (
  <div className="desk-bar">
    <Group gap="sm" className="desk-bar-state">
      <StatusBadge status={submission.status} size="lg" />
      {article.label ? (
        <Tooltip label={words.offlineHelp} multiline w={260}>
          <Badge variant="outline" color="gray" tt="none" size="lg" tabIndex={0}>
            {texts.articles.label(article.label)}
          </Badge>
        </Tooltip>
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
