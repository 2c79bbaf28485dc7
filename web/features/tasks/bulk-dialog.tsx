import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { BulkAction } from '../../../src/domain/desk/bulk.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { useOpenedLate } from '../../ui/use-opened-late.ts'

const words = tasksTexts.bulk

/** What is asked about before it is done. */
export type AskedAction = Exclude<BulkAction, 'retry'>

interface BulkDialogProps {
  /** Closed when null. */
  readonly action: AskedAction | null
  readonly count: number
  readonly working: boolean
  readonly onClose: () => void
  readonly onSend: (reason: string | null) => void
}

const said = {
  cancel: { title: words.cancelTitle, text: words.cancelText, color: 'red', button: texts.action.cancel },
  approve: { title: words.approveTitle, text: words.approveText, color: 'pine', button: texts.action.approve },
} as const

/** Asks before many books are cancelled or approved, and says what that means. */
export const BulkDialog = ({ action, count, working, onClose, onSend }: BulkDialogProps) => {
  const opened = useOpenedLate(action !== null)
  const [reason, setReason] = useState('')
  const [shown, setShown] = useState<AskedAction>('cancel')
  if (action !== null && action !== shown) setShown(action)
  const { title, text, color, button } = said[shown]
  return (
    <Modal opened={opened} onClose={onClose} onExitTransitionEnd={() => setReason('')} title={title(count)} centered>
      <Stack gap="md">
        <Text size="sm">{text}</Text>
        <Textarea
          label={`${words.reason} (${texts.common.optional})`}
          description={words.reasonHelp}
          value={reason}
          maxLength={2000}
          autosize
          minRows={2}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.common.back}
          </Button>
          <Button color={color} loading={working} onClick={() => onSend(reason.trim() === '' ? null : reason.trim())}>
            {button}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
