import { UnstyledButton } from '@mantine/core'
import { type SyntheticEvent, useEffect, useRef } from 'react'
import { keysTexts } from '../../texts/first.ts'
import { KeyCaps } from '../keys/key-caps.tsx'
import type { Command, CommandGroup } from './commands.ts'

interface PaletteListProps {
  readonly id: string
  readonly groups: readonly CommandGroup[]
  readonly chosen: Command | undefined
  readonly onRun: (command: Command) => void
}

interface OptionProps {
  readonly id: string
  readonly command: Command
  readonly isChosen: boolean
  readonly onRun: (command: Command) => void
}

/** The field keeps the focus, whatever is pressed with the mouse. */
const keepFocus = (event: SyntheticEvent) => event.preventDefault()

/** One thing that is offered; it comes into sight when it is chosen by keys. */
const Option = ({ id, command, isChosen, onRun }: OptionProps) => {
  const row = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <UnstyledButton
      component="div"
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="palette-option"
      onMouseDown={keepFocus}
      onClick={() => onRun(command)}
    >
      <span className="palette-label" dir="auto">
        <span className="palette-title">{command.label}</span>
        {command.remark === undefined ? null : <span className="palette-remark">{command.remark}</span>}
      </span>
      {command.kind === undefined ? null : <span className="palette-kind">{command.kind}</span>}
      {command.keys === undefined ? null : <KeyCaps keys={command.keys} size="xs" />}
    </UnstyledButton>
  )
}

/** What the palette offers, by heading. */
export const PaletteList = ({ id, groups, chosen, onRun }: PaletteListProps) => (
  <div id={id} role="listbox" aria-label={keysTexts.open} className="palette-list">
    {groups.map(({ group, commands }) => (
      <fieldset key={group} aria-label={group} className="palette-set">
        <div className="palette-group" aria-hidden>
          {group}
        </div>
        {commands.map((command) => (
          <Option
            key={command.id}
            id={`${id}-${command.id}`}
            command={command}
            isChosen={command.id === chosen?.id}
            onRun={onRun}
          />
        ))}
      </fieldset>
    ))}
  </div>
)
