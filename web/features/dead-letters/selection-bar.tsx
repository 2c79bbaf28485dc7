import { Anchor, Button, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { failedTexts as words } from '../../texts/failed.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { SettleDialog } from './settle-dialog.tsx'
import type { Selection } from './use-selection.ts'
import type { Settle, Settling } from './use-settling.ts'

interface SelectionBarProps {
  readonly selection: Selection
  /** Whether more match than are shown. */
  readonly more: boolean
  readonly settle: Settle
}

/** Selects one, many or all, and does something about what is selected. */
export const SelectionBar = ({ selection, more, settle }: SelectionBarProps) => {
  const [asking, ask] = useState<Settling['action'] | null>(null)
  const { every, count, some, all, choice } = selection
  const doIt = (action: Settling['action'], reason: string | null) =>
    settle.mutate({ action, choice, reason }, { onSuccess: selection.clear, onSettled: () => ask(null) })
  const retry = () => (every ? ask('retry') : doIt('retry', null))
  useKeys(
    some
      ? [
          { keys: 'r', label: words.retry, run: retry },
          { keys: 'd', label: words.dismiss, run: () => ask('dismiss') },
        ]
      : [],
  )
  return (
    <Group className="selection-bar" gap="sm" justify="space-between">
      <Group gap="sm">
        <Checkbox
          aria-label={words.selectShown}
          checked={all}
          indeterminate={some && !all}
          onChange={() => (all ? selection.clear() : selection.pickShown())}
        />
        <Text size="sm" c={some ? 'bright' : 'dimmed'} role="status">
          {every ? words.everySelected : some ? words.selected(count) : words.selectSome}
        </Text>
        {all && more && !every ? (
          <Anchor component="button" type="button" size="sm" onClick={selection.pickEvery}>
            {words.selectEvery}
          </Anchor>
        ) : null}
        {some ? (
          <Anchor component="button" type="button" size="sm" onClick={selection.clear}>
            {words.selectNone}
          </Anchor>
        ) : null}
      </Group>
      <Group gap="xs">
        <Button size="xs" disabled={!some} loading={settle.isPending && asking === null} onClick={retry}>
          {words.retry}
        </Button>
        <Button size="xs" variant="default" disabled={!some} onClick={() => ask('dismiss')}>
          {words.dismiss}
        </Button>
      </Group>
      <SettleDialog
        action={asking}
        count={every ? null : count}
        working={settle.isPending}
        onClose={() => ask(null)}
        onSend={(reason) => asking && doIt(asking, reason)}
      />
    </Group>
  )
}
