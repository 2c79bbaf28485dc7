import { Badge, Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DeliveryView } from '../../../src/http/contract/notification.ts'
import { answerOf, api } from '../../api/client.ts'
import { deliveriesQuery } from '../../api/notification-queries.ts'
import { notificationTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { RowButton } from '../../ui/row-button.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

/** Tries messages again, or gives them up; all that failed unless one is named. */
const useSettling = (deliveryId?: string) => {
  const body = deliveryId === undefined ? {} : { delivery_ids: [deliveryId] }
  const retry = useAction({
    run: () => answerOf(api.POST('/api/notifications/deliveries/retry', { body })),
    said: ({ settled }) => words.retried(settled),
  })
  const drop = useAction<{ settled: number }, undefined>({
    run: () => answerOf(api.POST('/api/notifications/deliveries/drop', { body })),
    said: ({ settled }) => words.dropped(settled),
  })
  return { retry, drop }
}

const MessageRow = ({ delivery }: { delivery: DeliveryView }) => {
  const { retry, drop } = useSettling(delivery.delivery_id)
  const to = delivery.to ?? words.gone
  const isFailed = delivery.state === 'failed'
  const books = delivery.submission_ids.length
  return (
    <li className="version-row wrapping-row">
      <div>
        <Group gap="xs">
          <Text fw={600}>{to}</Text>
          <Text size="sm" c="dimmed">
            {delivery.by === null ? '' : words.by[delivery.by]}
          </Text>
          <Badge size="sm" variant="light" color={isFailed ? 'red' : 'gray'} tt="none">
            {words.states[delivery.state]}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed" component="div">
          {delivery.kinds.map((kind) => words.kinds[kind].title).join(', ')}
          {books > 0 ? ` · ${words.books(books)}` : ''} · {words.tries(delivery.attempts)} ·{' '}
          {isFailed ? null : `${words.nextTry} `}
          <Instant at={delivery.due_at} />
        </Text>
        {delivery.last_error === null ? null : (
          <Text size="sm" className="file-path">
            {delivery.last_error}
          </Text>
        )}
        {retry.isError ? <ProblemAlert error={retry.error} /> : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        <RowButton label={words.retry} name={words.retryOf(to)} action={retry} />
        <ConfirmButton
          label={words.drop}
          name={words.dropOf(to)}
          title={words.dropTitle}
          text={words.dropText}
          action={drop}
        />
      </Group>
    </li>
  )
}

const AllFailed = () => {
  const { retry, drop } = useSettling()
  return (
    <Group justify="flex-end">
      {retry.isError ? <ProblemAlert error={retry.error} /> : null}
      <ConfirmButton size="sm" label={words.dropAll} title={words.dropAllTitle} text={words.dropText} action={drop} />
      <Button loading={retry.isPending} onClick={() => retry.mutate()}>
        {words.retryAll}
      </Button>
    </Group>
  )
}

/** The messages that are owed and those that failed: each can be tried again or given up. */
export const Messages = () => {
  const deliveries = useQuery(deliveriesQuery())
  if (deliveries.isPending) return <Loading rows={2} />
  if (deliveries.isError) return <ProblemAlert error={deliveries.error} onRetry={() => void deliveries.refetch()} />
  const { items, owed, failed } = deliveries.data
  return (
    <>
      <Text size="sm" c="dimmed" role="status">
        {items.length === 0 ? words.noMessages : words.counts(owed, failed)}
      </Text>
      {items.length === 0 ? null : (
        <ul className="plain-list">
          {items.map((delivery) => (
            <MessageRow key={delivery.delivery_id} delivery={delivery} />
          ))}
        </ul>
      )}
      {failed > 1 ? <AllFailed /> : null}
    </>
  )
}
