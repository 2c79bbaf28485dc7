import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'

interface SearchFieldProps {
  readonly label: string
  readonly text: string
  /** At every letter. */
  readonly onText: (text: string) => void
  /** When the typing pauses. */
  readonly onLook: (text: string) => void
}

/** Milliseconds without a letter after which a list is asked for. */
const pauseMs = 250

/** A field for the words that a list is searched for. */
export const SearchField = ({ label, text, onText, onLook }: SearchFieldProps) => {
  const look = useDebouncedCallback(onLook, pauseMs)
  return (
    <TextInput
      className="books-search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      value={text}
      onChange={(event) => {
        onText(event.currentTarget.value)
        look(event.currentTarget.value)
      }}
    />
  )
}
