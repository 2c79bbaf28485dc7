import './palette.css'
import { Modal, Text, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { keysTexts } from '../../texts/first.ts'
import { pressedName } from '../keys/key-names.ts'
import { bindingsIn } from '../keys/key-registry.ts'
import { type Command, commandsOf, groupedCommands, matching } from './commands.ts'
import { PaletteList } from './palette-list.tsx'
import { useBookCommands } from './use-book-commands.ts'

const words = keysTexts.palette

const presentCommands = () => commandsOf([...bindingsIn('page'), ...bindingsIn('app')], keysTexts.thisPage)

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

const remarkOf = (books: ReturnType<typeof useBookCommands>, count: number): string =>
  books.isError ? words.failed : count > 0 ? words.found(count) : books.isSearching ? words.searching : words.nothing

/** Everything that can be done or opened, by its name. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const [before] = useState(() => document.activeElement)
  const [offered] = useState(presentCommands)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const listId = useId()
  const books = useBookCommands(typed)
  const groups = groupedCommands([...matching(offered, typed), ...books.commands])
  const all = groups.flatMap(({ commands }) => commands)
  const chosen = all[Math.min(place, all.length - 1)]
  const close = () => {
    onClose()
    // What is done next finds the focus where it was, so that dialogs give it back to the right place.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
  const run = (command: Command) => {
    close()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (event.nativeEvent.isComposing) return
    if (pressedName(event.nativeEvent) === 'Mod+k') {
      event.preventDefault()
      close()
    } else if (step !== undefined && all.length > 0) {
      event.preventDefault()
      setPlace((Math.min(place, all.length - 1) + step + all.length) % all.length)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      run(chosen)
    }
  }
  const remark = remarkOf(books, all.length)
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      withCloseButton={false}
      classNames={{ body: 'palette-body' }}
      styles={{ content: { padding: 0 } }}
      yOffset="12dvh"
      size={620}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': keysTexts.open } }}
    >
      <TextInput
        className="palette-field"
        variant="unstyled"
        size="lg"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        {...(chosen ? { 'aria-activedescendant': `${listId}-${chosen.id}` } : {})}
        aria-label={words.label}
        placeholder={words.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPlace(0)
        }}
      />
      <PaletteList id={listId} groups={groups} chosen={chosen} onRun={run} />
      <VisuallyHidden role="status">{remark}</VisuallyHidden>
      <Text size="xs" c="dimmed" className="palette-foot">
        {all.length === 0 || books.isError ? remark : words.hint}
      </Text>
    </Modal>
  )
}
