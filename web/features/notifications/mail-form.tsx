import { Alert, Button, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PreferencesView } from '../../../src/http/contract/notification.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { preferencesQuery } from '../../api/notification-queries.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { locale } from '../../texts/locale.ts'
import { notificationTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { draftOf, inputOf, isSameDraft, type MailDraft } from './mail-draft.ts'
import { MailFields } from './mail-fields.tsx'

const Carrier = ({ by }: { by: PreferencesView['mail_by'] }) =>
  by === null ? (
    <Alert color="orange" variant="light" title={words.noCarrier}>
      <Text size="sm">{words.noCarrierText}</Text>
    </Alert>
  ) : (
    <Text size="sm" c="dimmed">
      {words.carriedBy[by]}
    </Text>
  )

const TestMail = ({ stored, unsaved }: { stored: PreferencesView; unsaved: boolean }) => {
  const test = useAction({
    run: () => successOf(api.POST('/api/notifications/test')),
    said: words.tested(stored.email ?? ''),
  })
  return (
    <>
      {test.isError ? <ProblemAlert error={test.error} /> : null}
      <Button
        variant="default"
        loading={test.isPending}
        disabled={stored.email === null || stored.mail_by === null || unsaved}
        onClick={() => test.mutate()}
      >
        {words.test}
      </Button>
    </>
  )
}

const MailForm = ({ stored }: { stored: PreferencesView }) => {
  const browser = { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone, language: locale }
  const former = draftOf(stored, browser)
  const [changed, change] = useState<Partial<MailDraft>>({})
  const draft = { ...former, ...changed }
  const unsaved = !isSameDraft(draft, former)
  const save = useAction({
    run: () => answerOf(api.PUT('/api/notifications/preferences', { body: inputOf(draft) })),
    said: words.saved,
    after: () => change({}),
  })
  return (
    <ActionForm
      action={save}
      buttons={
        <>
          <Text size="sm" c="dimmed" role="status">
            {unsaved ? words.unsaved : ''}
          </Text>
          <TestMail stored={stored} unsaved={unsaved} />
          <Button type="submit" loading={save.isPending}>
            {texts.common.save}
          </Button>
        </>
      }
    >
      <Carrier by={stored.mail_by} />
      <MailFields
        draft={draft}
        reasons={fieldReasons(save.error)}
        onChange={(part) => change((before) => ({ ...before, ...part }))}
      />
    </ActionForm>
  )
}

/** What one is told of by mail. */
export const MyMails = () => {
  const preferences = useQuery(preferencesQuery())
  if (preferences.isPending) return <Loading rows={4} />
  if (preferences.isError) return <ProblemAlert error={preferences.error} onRetry={() => void preferences.refetch()} />
  return <MailForm stored={preferences.data} />
}
