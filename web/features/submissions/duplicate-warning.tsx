import { Button, Paper, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FoundDuplicate } from '../../../src/http/contract/submission-check.ts'
import { texts } from '../../texts/first.ts'
import { submitTexts } from '../../texts/submit.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'

const words = submitTexts.duplicate

/** Where the same book is already, before it is submitted once more. */
export const DuplicateWarning = ({ duplicates }: { duplicates: readonly FoundDuplicate[] }) => {
  const [first] = duplicates
  if (first === undefined) return null
  return (
    <Paper className="duplicate" role="status">
      <Text fw={600}>{first.kind === 'post' ? words.post : words.submitted}</Text>
      <Text size="sm" c="dimmed" mb="sm" dir="auto">
        “{first.title}”{first.kind === 'submission' ? ` · ${texts.status[first.status]}` : ''}
      </Text>
      {first.kind === 'submission' ? (
        <Button component={Link} to={`/tasks/${first.submission_id}`} size="sm" variant="default">
          {words.open}
        </Button>
      ) : (
        <OutwardLink href={first.url}>{first.url}</OutwardLink>
      )}
    </Paper>
  )
}
