import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'

const words = texts.review

interface RequestDialogProps {
  readonly id: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** What should be different; the article is then written again. */
export const RequestDialog = ({ id, opened, onClose }: RequestDialogProps) => {
  const [text, setText] = useState('')
  const navigate = useNavigate()
  const request = useAction({
    run: () => answerOf(api.POST('/api/articles/{id}/request-changes', { params: { path: { id } }, body: { text } })),
    said: words.done.requested,
    after: () => {
      onClose()
      void navigate({ to: '/tasks/$id', params: { id } })
    },
  })
  return (
    <Modal
      opened={useOpenedLate(opened)}
      onClose={onClose}
      title={words.requestTitle}
      centered
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {words.requestText}
        </Text>
        <Textarea
          label={words.requestLabel}
          autosize
          minRows={4}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {request.isError ? <ProblemAlert error={request.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button loading={request.isPending} disabled={text.trim() === ''} onClick={() => request.mutate()}>
            {words.requestSend}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
