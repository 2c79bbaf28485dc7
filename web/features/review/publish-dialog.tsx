import { Button, Group, Modal, Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { useAction } from '../../ui/use-action.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'
import { ChoiceProblem } from './choice-problem.tsx'
import { plannedTime } from './filing-draft.ts'
import { PublishFields } from './publish-choice.tsx'
import { reasonsBelow, usePublishChoice } from './use-publish-choice.ts'

const words = texts.review

interface PublishDialogProps {
  readonly submission: SubmissionView
  readonly opened: boolean
  readonly onClose: () => void
}

/** Where an approved article goes, when and how. */
export const PublishDialog = ({ submission, opened, onClose }: PublishDialogProps) => {
  const [timed, setTimed] = useState(() => plannedTime(submission, Date.now()) !== '')
  const choice = usePublishChoice(submission)
  const publish = useAction({
    run: () =>
      answerOf(
        api.POST('/api/articles/{id}/publish', {
          params: { path: { id: submission.submission_id } },
          body: choice.body(timed),
        }),
      ),
    said: words.done.publishing,
    after: onClose,
  })
  return (
    <Modal
      opened={useOpenedLate(opened)}
      onClose={onClose}
      title={words.publishTitle}
      size="lg"
      centered
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        <Switch label={words.publishAt} checked={timed} onChange={(event) => setTimed(event.currentTarget.checked)} />
        <PublishFields
          submission={submission}
          choice={choice}
          timed={timed}
          reasons={reasonsBelow(publish.error, '')}
        />
        {publish.isError ? <ChoiceProblem error={publish.error} prefix="" /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button
            loading={publish.isPending}
            disabled={choice.site === null || (timed && choice.localTime === '')}
            onClick={() => publish.mutate()}
          >
            {words.publish}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
