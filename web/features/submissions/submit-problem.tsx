import { Button, Group, Paper, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { contextText, fieldReasons, hasCode } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { afterTexts } from '../../texts/review.ts'
import { OutwardLink } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { fieldOfProblem, labelOf } from './submit-draft.ts'

const words = texts.submit

interface SubmitProblemProps {
  readonly error: unknown
  readonly sending: boolean
  /** Submits the book although it is there already. */
  readonly onGoOn: () => void
}

const isShownAtField = (field: string): boolean => fieldOfProblem(field) !== null

const Duplicate = ({ error, sending, onGoOn }: SubmitProblemProps) => {
  const existing = contextText(error, 'existing_submission_id')
  const post = contextText(error, 'existing_post_url')
  return (
    <Paper className="duplicate" role="alert">
      <Text fw={600}>{post ? afterTexts.duplicatePost.title : words.duplicateTitle}</Text>
      <Text size="sm" c="dimmed" mb="sm">
        {error instanceof Error ? error.message : ''}. {post ? afterTexts.duplicatePost.text : words.duplicateText}
      </Text>
      <Group gap="sm">
        {post ? <OutwardLink href={post}>{afterTexts.duplicatePost.open}</OutwardLink> : null}
        {existing ? (
          <Button component={Link} to={`/tasks/${existing}`} size="sm">
            {words.openExisting}
          </Button>
        ) : null}
        <Button size="sm" variant="default" loading={sending} onClick={onGoOn}>
          {words.goOn}
        </Button>
      </Group>
    </Paper>
  )
}

/** Why a book was not taken. Bad fields say it themselves, and the first of them gets the focus. */
export const SubmitProblem = (props: SubmitProblemProps) => {
  const { error } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = error ? place.current?.closest('form')?.querySelector('[aria-invalid="true"]') : null
    if (field instanceof HTMLElement) field.focus()
  }, [error])
  const elsewhere = Object.entries(fieldReasons(error)).filter(([field]) => !isShownAtField(field))
  if (hasCode(error, 'DUPLICATE_BOOK')) return <Duplicate {...props} />
  if (!hasCode(error, 'INVALID_INPUT')) return <ProblemAlert error={error} />
  return (
    <div ref={place}>
      <ProblemAlert error={error} title={words.problems} brief>
        {elsewhere.map(([field, reason]) => (
          <Text key={field} size="sm">
            {labelOf(field)} {reason}
          </Text>
        ))}
      </ProblemAlert>
    </div>
  )
}
