import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconKey, IconTrash } from '@tabler/icons-react'
import type { Webhook, WebhookWithSecret } from '../../../src/http/contract/webhook.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { waysOutTexts as words } from '../../texts/index.ts'
import { shortAddress } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

interface WebhookRowProps {
  readonly webhook: Webhook
  /** Told the secret that was made anew. */
  readonly onSecret: (webhook: WebhookWithSecret) => void
}

/** What can be done with one webhook. */
const useWebhook = ({ webhook, onSecret }: WebhookRowProps) => {
  const params = { path: { id: webhook.webhook_id } }
  const test = useAction({
    run: () => successOf(api.POST('/api/config/webhooks/{id}/test', { params })),
    said: words.tested(webhook.label),
  })
  const renew = useAction({
    run: (): Promise<WebhookWithSecret> => answerOf(api.POST('/api/config/webhooks/{id}/secret', { params })),
    said: words.renewed,
    after: onSecret,
  })
  const remove = useAction({
    run: () => successOf(api.DELETE('/api/config/webhooks/{id}', { params })),
    said: words.removed,
  })
  return { test, renew, remove }
}

/** One webhook, with what can be done with it. */
export const WebhookRow = (props: WebhookRowProps) => {
  const { label, url, former_secret_until: until, locked } = props.webhook
  const { test, renew, remove } = useWebhook(props)
  const failed = [test, renew, remove].find(({ isError }) => isError)
  return (
    <li className="version-row" style={{ flexWrap: 'wrap' }}>
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
        {failed ? <ProblemAlert error={failed.error} /> : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          aria-label={words.testOf(label)}
          loading={test.isPending}
          onClick={() => test.mutate()}
        >
          {words.test}
        </Button>
        <ActionIcon
          variant="subtle"
          aria-label={words.renewOf(label)}
          title={words.renew}
          loading={renew.isPending}
          onClick={() => {
            if (window.confirm(words.renewAsk)) renew.mutate()
          }}
        >
          <IconKey size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label={words.removeOf(label)}
          title={words.remove}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
    </li>
  )
}
