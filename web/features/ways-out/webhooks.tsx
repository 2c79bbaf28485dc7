import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WebhookWithSecret } from '../../../src/http/contract/webhook.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { webhooksQuery } from '../../api/ways-out-queries.ts'
import { waysOutTexts as words } from '../../texts/settings.ts'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { typedFields } from '../../ui/typed-fields.ts'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { WebhookRow } from './webhook-row.tsx'

const nothingTyped = { label: '', url: '' }

const WebhookForm = ({ onAdded }: { onAdded: (webhook: WebhookWithSecret) => void }) => {
  const [typed, setTyped] = useState(nothingTyped)
  const add = useAction({
    run: (): Promise<WebhookWithSecret> => answerOf(api.POST('/api/config/webhooks', { body: typed })),
    said: words.added,
    after: (webhook) => {
      setTyped(nothingTyped)
      onAdded(webhook)
    },
  })
  const field = typedFields(typed, setTyped, fieldReasons(add.error))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={words.label} placeholder="n8n" autoComplete="off" {...field('label')} />
          <TextInput label={words.url} type="url" placeholder="https://" autoComplete="off" {...field('url')} />
        </SimpleGrid>
        {add.isError ? <ProblemAlert error={add.error} /> : null}
        <Group justify="flex-end">
          <Button
            type="submit"
            variant="default"
            loading={add.isPending}
            disabled={Object.values(typed).some((value) => value.trim() === '')}
          >
            {words.add}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The receivers that articles can be sent to. */
export const Webhooks = () => {
  const webhooks = useQuery(webhooksQuery())
  const [made, setMade] = useState<WebhookWithSecret | null>(null)
  const mayChange = useMay('owner') ?? false
  if (webhooks.isPending) return <Loading rows={1} />
  if (webhooks.isError) return <ProblemAlert error={webhooks.error} onRetry={() => void webhooks.refetch()} />
  return (
    <>
      {webhooks.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noWebhooks}
        </Text>
      ) : (
        <ul className="plain-list">
          {webhooks.data.map((webhook) => (
            <WebhookRow key={webhook.webhook_id} webhook={webhook} mayChange={mayChange} onSecret={setMade} />
          ))}
        </ul>
      )}
      {made === null ? null : (
        <ShownOnce
          title={words.secretOf(made.label)}
          text={words.secretText}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
      {mayChange ? <WebhookForm onAdded={setMade} /> : <LockedFor least="owner" />}
    </>
  )
}
