import { Button, Group, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'

const askFirst = { cancel: texts.task.confirm.cancel, dismiss: texts.task.confirm.dismiss } as const

const useSteering = (id: string) => {
  const where = { params: { path: { id } }, body: {} }
  return {
    retry: useAction({ run: () => answerOf(api.POST('/api/tasks/{id}/retry', where)) }),
    dismiss: useAction({ run: () => answerOf(api.POST('/api/tasks/{id}/dismiss', where)) }),
    cancel: useAction({ run: () => answerOf(api.POST('/api/tasks/{id}/cancel', where)) }),
  }
}

type Steering = ReturnType<typeof useSteering>['retry']

const AskedAction = ({ kind, steering }: { kind: keyof typeof askFirst; steering: Steering }) => {
  const [asking, ask] = useDisclosure(false)
  return (
    <>
      <Button variant="default" color="red" onClick={ask.open}>
        {texts.action[kind]}
      </Button>
      <Modal opened={asking} onClose={ask.close} title={texts.action[kind]} centered>
        <Text mb="lg">{askFirst[kind]}</Text>
        {steering.isError ? <ProblemAlert error={steering.error} /> : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={ask.close}>
            {texts.common.back}
          </Button>
          <Button
            color="red"
            loading={steering.isPending}
            onClick={() => steering.mutate(undefined, { onSuccess: ask.close })}
          >
            {texts.action[kind]}
          </Button>
        </Group>
      </Modal>
    </>
  )
}

/** The ways to steer the work that are possible now, as the server says. */
export const TaskActions = ({ submission }: { submission: SubmissionView }) => {
  const { retry, dismiss, cancel } = useSteering(submission.submission_id)
  const can = (action: SubmissionView['actions'][number]) => submission.actions.includes(action)
  return (
    <>
      {can('cancel') ? <AskedAction kind="cancel" steering={cancel} /> : null}
      {can('dismiss') ? <AskedAction kind="dismiss" steering={dismiss} /> : null}
      {can('retry') ? (
        <Button
          variant={submission.status === 'failed' ? 'filled' : 'default'}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {texts.action.retry}
        </Button>
      ) : null}
      {retry.isError ? <ProblemAlert error={retry.error} /> : null}
    </>
  )
}
