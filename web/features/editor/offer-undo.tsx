import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { editorTexts } from '../../texts/index.ts'

/** Milliseconds in which a change of mind is offered. */
const offeredMs = 12_000

/** Tells what was done, and offers to undo it. */
export const offerUndo = (message: string, undo: () => void): void => {
  const id = notifications.show({
    color: 'pine',
    autoClose: offeredMs,
    message: (
      <Group justify="space-between" wrap="nowrap">
        {message}
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          {editorTexts.undo}
        </Button>
      </Group>
    ),
  })
}
