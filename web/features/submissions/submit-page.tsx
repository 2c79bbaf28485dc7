import { Button, Group, Stack } from '@mantine/core'
import { useSessionStorage } from '@mantine/hooks'
import { Link, useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/index.ts'
import { Page } from '../../ui/page.tsx'
import { useAction } from '../../ui/use-action.ts'
import { emptyDraft, submitBodyOf } from './submit-draft.ts'
import { SubmitFields } from './submit-fields.tsx'
import { SubmitProblem } from './submit-problem.tsx'

const words = texts.submit

/** The form by which a book is asked for. What is typed is kept until the server took it. */
export const SubmitPage = () => {
  const [draft, setDraft, forgetDraft] = useSessionStorage({ key: 'submit-draft', defaultValue: emptyDraft })
  const navigate = useNavigate()
  const send = useAction({
    run: (allowDuplicate: boolean) =>
      answerOf(api.POST('/api/submissions', { body: submitBodyOf(draft, allowDuplicate) })),
    said: words.done,
    after: ({ submission_id }) => {
      forgetDraft()
      void navigate({ to: '/tasks/$id', params: { id: submission_id } })
    },
  })
  return (
    <Page title={words.title} lead={words.lead} size="sm" actions={<BatchLink />}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate(false)
        }}
      >
        <Stack gap="lg">
          <SubmitFields
            draft={draft}
            reasons={fieldReasons(send.error)}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
          {send.isError ? (
            <SubmitProblem error={send.error} sending={send.isPending} onGoOn={() => send.mutate(true)} />
          ) : null}
          <Group justify="flex-end">
            <Button type="submit" size="md" loading={send.isPending}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

const BatchLink = () => (
  <Button component={Link} to="/batch" variant="subtle">
    {texts.books.batch}
  </Button>
)
