import { Button, Group, Modal, Stack, Switch } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'
import { firstChoice, PublishFields, publishBodyOf } from './publish-choice.tsx'

const words = texts.review

interface PublishDialogProps {
  readonly id: string
  readonly opened: boolean
  readonly onClose: () => void
}

/** Where an approved article goes, and when. */
export const PublishDialog = ({ id, opened, onClose }: PublishDialogProps) => {
  const [timed, setTimed] = useState(false)
  const [choice, setChoice] = useState(firstChoice)
  const publish = useAction({
    run: () =>
      answerOf(
        api.POST('/api/articles/{id}/publish', {
          params: { path: { id } },
          body: publishBodyOf(timed ? choice : { ...choice, localTime: '' }),
        }),
      ),
    said: words.done.publishing,
    after: onClose,
  })
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.publishTitle}
      centered
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        <PublishFields choice={choice} timed={timed} onChange={setChoice} />
        <Switch label={words.publishAt} checked={timed} onChange={(event) => setTimed(event.currentTarget.checked)} />
        {publish.isError ? <ProblemAlert error={publish.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button
            loading={publish.isPending}
            disabled={timed && choice.localTime === ''}
            onClick={() => publish.mutate()}
          >
            {words.publish}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
