import { Button, Checkbox, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { RerunStage } from '../../../src/domain/status.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = tasksTexts.rerun

interface RerunDialogProps {
  readonly submission: SubmissionView
  readonly from: RerunStage
  readonly opened: boolean
  readonly onClose: () => void
}

/** Asks before a book runs again from a stage on, and says what that does to what is there. */
export const RerunDialog = ({ submission, from, opened, onClose }: RerunDialogProps) => {
  const [afresh, setAfresh] = useState(false)
  const [reason, setReason] = useState('')
  const { submission_id: id, article_version: version, status } = submission
  const running = useAction({
    run: () =>
      answerOf(
        api.POST('/api/tasks/{id}/rerun', { params: { path: { id } }, body: { from, afresh, reason: reason || null } }),
      ),
    said: words.done,
    after: onClose,
  })
  return (
    <Modal opened={opened} onClose={onClose} title={words.title(texts.stage[from].title)} centered>
      <Stack gap="md">
        <Text size="sm">{words[from]}</Text>
        {version > 0 ? <Text size="sm">{words.kept(version)}</Text> : null}
        {status === 'approved' ? <Text size="sm">{words.takesBack}</Text> : null}
        <Text size="sm" c="dimmed">
          {words.unchanged}
        </Text>
        <Checkbox label={words.afresh} checked={afresh} onChange={(event) => setAfresh(event.currentTarget.checked)} />
        <Textarea
          label={`${words.reason} (${texts.common.optional})`}
          value={reason}
          maxLength={2000}
          autosize
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {running.isError ? <ProblemAlert error={running.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button loading={running.isPending} onClick={() => running.mutate()}>
            {words.send}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
