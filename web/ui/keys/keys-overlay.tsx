import { Modal, Switch, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { keysTexts } from '../../texts/first.ts'
import { KeyCaps } from './key-caps.tsx'
import { groupedBindings } from './key-groups.ts'
import { bindingsIn, keysOf } from './key-registry.ts'
import { areSingleKeysOn, keepSingleKeys } from './single-keys.ts'
import { useKeys } from './use-keys.ts'

/** Every key that counts on the page behind it, grouped, and whether single keys count at all. */
export const KeysOverlay = ({ onClose }: { onClose: () => void }) => {
  const [groups] = useState(() => groupedBindings([...bindingsIn('page'), ...bindingsIn('app')], keysTexts.thisPage))
  const [on, setOn] = useState(areSingleKeysOn)
  useKeys([{ keys: '?', label: keysTexts.close, run: onClose }], 'dialog')
  return (
    <Modal
      opened
      onClose={onClose}
      title={keysTexts.title}
      size="lg"
      closeButtonProps={{ 'aria-label': keysTexts.close }}
    >
      <div className="key-groups">
        {groups.map(({ group, bindings }) => (
          <section key={group} className="key-group" aria-label={group}>
            <Title order={2} fz="sm">
              {group}
            </Title>
            <dl>
              {bindings.map((binding) => (
                <div key={binding.label} className="key-row">
                  <dt>{binding.label}</dt>
                  <dd>
                    {keysOf(binding).map((keys) => (
                      <KeyCaps key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        label={keysTexts.single}
        description={keysTexts.singleHelp}
        checked={on}
        onChange={(event) => {
          setOn(event.currentTarget.checked)
          keepSingleKeys(event.currentTarget.checked)
        }}
      />
      <Text size="xs" c="dimmed" mt="sm">
        {keysTexts.resting}
      </Text>
    </Modal>
  )
}
