import { Group, Text } from '@mantine/core'
import { IconKey, IconTrash } from '@tabler/icons-react'
import type { Webhook, WebhookWithSecret } from '../../../src/http/contract/webhook.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { waysOutTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { shortAddress } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { RowButton } from '../../ui/row-button.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

interface WebhookRowProps {
  readonly webhook: Webhook
  /** Whether whoever looks may change it. */
  readonly mayChange: boolean
  /** Told the secret that was made anew. */
  readonly onSecret: (webhook: WebhookWithSecret) => void
}

/** What can be done with one webhook. */
const useWebhook = ({ webhook, onSecret }: Omit<WebhookRowProps, 'mayChange'>) => {
  const params = { path: { id: webhook.webhook_id } }
  const test = useAction({
    run: () => successOf(api.POST('/api/config/webhooks/{id}/test', { params })),
    said: words.tested(webhook.label),
  })
  const renew = useAction<WebhookWithSecret, undefined>({
    run: () => answerOf(api.POST('/api/config/webhooks/{id}/secret', { params })),
    said: words.renewed,
    after: onSecret,
  })
  const remove = useAction<void, undefined>({
    run: () => successOf(api.DELETE('/api/config/webhooks/{id}', { params })),
    said: words.removed,
  })
  return { test, renew, remove }
}

/** One webhook, with what can be done with it. */
export const WebhookRow = (props: WebhookRowProps) => {
  const { label, url, former_secret_until: until, locked } = props.webhook
  const { mayChange } = props
  const { test, renew, remove } = useWebhook(props)

  return (
    <li className="version-row wrapping-row">
      <div>
        <Text fw={600}>{label}</Text>
        <Text size="sm" c="dimmed" className="file-path">
          {shortAddress(url)}
        </Text>
        {until === null ? null : (
          <Text size="sm" c="dimmed">
            {words.formerUntil} <Instant at={until} />
          </Text>
        )}
        {locked ? (
          <Text size="sm" c="red">
            {words.locked}
          </Text>
        ) : null}
        {test.isError ? <ProblemAlert error={test.error} /> : null}
      </div>
      {mayChange ? (
        <Group gap="xs" wrap="nowrap">
          <RowButton label={words.test} name={words.testOf(label)} action={test} />
          <ConfirmButton
            icon={<IconKey size={16} aria-hidden />}
            color="pine"
            label={words.renew}
            name={words.renewOf(label)}
            title={words.renewTitle(label)}
            text={words.renewAsk}
            action={renew}
          />
          <ConfirmButton
            icon={<IconTrash size={16} aria-hidden />}
            label={words.remove}
            name={words.removeOf(label)}
            title={words.removeTitle(label)}
            text={words.removeText}
            action={remove}
          />
        </Group>
      ) : null}
    </li>
  )
}
