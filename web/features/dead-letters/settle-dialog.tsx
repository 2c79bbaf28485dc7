import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { failedTexts as words } from '../../texts/failed.ts'
import { texts } from '../../texts/first.ts'
import type { Settling } from './use-settling.ts'

interface SettleDialogProps {
  /** What is asked about; closed when null. */
  readonly action: Settling['action'] | null
  /** How many books; null for all that match. */
  readonly count: number | null
  readonly working: boolean
  readonly onClose: () => void
  readonly onSend: (reason: string | null) => void
}

/** Asks before something that cannot be taken back, or that may cost much. */
export const SettleDialog = ({ action, count, working, onClose, onSend }: SettleDialogProps) => {
  const [reason, setReason] = useState('')
  const dismissing = action === 'dismiss'
  const title = dismissing ? (count === null ? words.dismissEvery : words.dismissTitle(count)) : words.retryEveryTitle
  return (
    <Modal opened={action !== null} onClose={onClose} onExitTransitionEnd={() => setReason('')} title={title} centered>
      <Stack gap="md">
        <Text size="sm">{dismissing ? words.dismissText : words.retryEveryText}</Text>
        {dismissing ? (
          <Textarea
            label={`${words.reason} (${texts.common.optional})`}
            description={words.reasonHelp}
            value={reason}
            maxLength={2000}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button
            color={dismissing ? 'red' : 'pine'}
            loading={working}
            onClick={() => onSend(reason.trim() === '' ? null : reason.trim())}
          >
            {dismissing ? words.dismiss : words.retry}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
