import { Badge, Button, Group, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChannelView, ChannelWithSecret } from '../../../src/http/contract/notification.ts'
import { api, successOf } from '../../api/client.ts'
import { channelsQuery } from '../../api/notification-queries.ts'
import { notificationTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { RowButton } from '../../ui/row-button.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { useAction } from '../../ui/use-action.ts'
import { ChannelDialog } from './channel-dialog.tsx'

const ChannelActions = ({ channel, onChange }: { channel: ChannelView; onChange: () => void }) => {
  const { channel_id: id, label } = channel
  const params = { path: { id } }
  const test = useAction({
    run: () => successOf(api.POST('/api/notifications/channels/{id}/test', { params })),
    said: words.channelTested(label),
  })
  const remove = useAction<void, undefined>({
    run: () => successOf(api.DELETE('/api/notifications/channels/{id}', { params })),
    said: words.removed,
  })
  return (
    <div>
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        <RowButton label={words.testChannel} name={words.testOf(label)} action={test} />
        <Button size="xs" variant="default" aria-label={words.changeOf(label)} onClick={onChange}>
          {words.change}
        </Button>
        <ConfirmButton
          icon={<IconTrash size={16} aria-hidden />}
          label={words.remove}
          name={words.removeOf(label)}
          title={words.removeTitle(label)}
          text={words.removeText}
          action={remove}
        />
      </Group>
      {test.isError ? <ProblemAlert error={test.error} /> : null}
    </div>
  )
}

const ChannelRow = ({ channel, onChange }: { channel: ChannelView; onChange: () => void }) => (
  <li className="version-row wrapping-row">
    <div>
      <Group gap="xs">
        <Text fw={600}>{channel.label}</Text>
        <Badge size="sm" variant="light" color="gray" tt="none">
          {words.forms[channel.form]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" className="file-path">
        {channel.host}
      </Text>
      <Text size="sm" c="dimmed">
        {channel.kinds.map((kind) => words.kinds[kind].title).join(', ')}
      </Text>
      {channel.locked ? (
        <Text size="sm" c="red">
          {words.locked}
        </Text>
      ) : null}
    </div>
    <ChannelActions channel={channel} onChange={onChange} />
  </li>
)

/** The webhooks and chats that are told, each with a test. */
export const Channels = () => {
  const channels = useQuery(channelsQuery())
  const [edited, edit] = useState<ChannelView | 'new' | null>(null)
  const [made, setMade] = useState<ChannelWithSecret | null>(null)
  if (channels.isPending) return <Loading rows={2} />
  if (channels.isError) return <ProblemAlert error={channels.error} onRetry={() => void channels.refetch()} />
  return (
    <>
      {channels.data.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noChannels}
        </Text>
      ) : (
        <ul className="plain-list">
          {channels.data.map((channel) => (
            <ChannelRow key={channel.channel_id} channel={channel} onChange={() => edit(channel)} />
          ))}
        </ul>
      )}
      {made === null || made.secret === null ? null : (
        <ShownOnce
          title={words.secretOf(made.label)}
          text={words.secretText}
          secret={made.secret}
          onClose={() => setMade(null)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => edit('new')}>
          {words.add}
        </Button>
      </Group>
      <ChannelDialog
        opened={edited !== null}
        channel={edited === 'new' ? null : edited}
        onClose={() => edit(null)}
        onSecret={setMade}
      />
    </>
  )
}
