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

/** What is typed, what is found by it, and which of it is chosen. */
const useFound = () => {
  const [offered] = useState(presentCommands)
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState(0)
  const books = useBookCommands(typed)
  const groups = groupedCommands([...matching(offered, typed), ...books.commands])
  const all = groups.flatMap(({ commands }) => commands)
  const at = Math.min(place, all.length - 1)
  return {
    typed,
    books,
    groups,
    count: all.length,
    chosen: all[at],
    type: (text: string) => {
      setTyped(text)
      setPlace(0)
    },
    step: (by: number) => setPlace((at + by + all.length) % all.length),
  }
}

/** Closes, and gives the focus back where it was: what is done next finds it there, so that dialogs give it back to the right place. */
const useWayBack = (onClose: () => void) => {
  const [before] = useState(() => document.activeElement)
  return () => {
    onClose()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

interface SearchFieldProps {
  readonly listId: string
  readonly found: ReturnType<typeof useFound>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const SearchField = ({ listId, found: { typed, chosen, type }, onKeyDown }: SearchFieldProps) => (
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
    onChange={(event) => type(event.currentTarget.value)}
  />
)

/** Everything that can be done or opened, by its name. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const close = useWayBack(onClose)
  const listId = useId()
  const found = useFound()
  const { books, groups, count, chosen } = found
  const run = (command: Command) => {
    close()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (event.nativeEvent.isComposing) return
    if (pressedName(event.nativeEvent) === 'Mod+k') {
      event.preventDefault()
      close()
    } else if (by !== undefined && count > 0) {
      event.preventDefault()
      found.step(by)
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      run(chosen)
    }
  }
  const remark = remarkOf(books, count)
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
      <SearchField listId={listId} found={found} onKeyDown={onKeyDown} />
      <PaletteList id={listId} groups={groups} chosen={chosen} onRun={run} />
      <VisuallyHidden role="status">{remark}</VisuallyHidden>
      <Text size="xs" c="dimmed" className="palette-foot">
        {count === 0 || books.isError ? remark : words.hint}
      </Text>
    </Modal>
  )
}
