import { Text } from '@mantine/core'
import { texts } from '../texts/first.ts'

/** Whether the page is told of changes at this moment. */
export const LiveSign = ({ connected }: { connected: boolean }) => (
  <Text size="xs" c="dimmed" className="live-sign" data-connected={connected} role="status">
    {connected ? texts.common.live : texts.common.notLive}
  </Text>
)
