import { Button, Group, Text } from '@mantine/core'
import { shellTexts } from '../texts/first.ts'
import { KeyCaps } from './keys/key-caps.tsx'
import { useKeys } from './keys/use-keys.ts'

/** What was done, and the way to take it back: by its button, or by a key while nobody types. */
export const UndoToast = ({ said, onUndo }: { said: string; onUndo: () => void }) => {
  useKeys([{ keys: 'z', label: shellTexts.undo, run: onUndo }])
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{said}</Text>
      <Button
        flex="none"
        size="compact-sm"
        variant="light"
        onClick={onUndo}
        rightSection={<KeyCaps keys="z" size="xs" />}
      >
        {shellTexts.undo}
      </Button>
    </Group>
  )
}
