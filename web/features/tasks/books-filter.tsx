import { Group, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { type Status, statuses } from '../../../src/domain/status.ts'
import { texts } from '../../texts/first.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type BooksSearch, booksSearchOf } from './status-groups.ts'

const words = texts.books

interface BooksFilterProps {
  readonly search: BooksSearch
  readonly counts: Readonly<Partial<Record<Status, number>>>
  readonly onChange: (search: BooksSearch) => void
}

/** Narrows the list: by words, by a single status. */
export const BooksFilter = ({ search, counts, onChange }: BooksFilterProps) => {
  const [text, setText] = useState(search.text ?? '')
  const looked = useRef(search.text ?? '')
  // A view that was chosen brings its words along; what is being typed stays as it is.
  useEffect(() => {
    const given = search.text ?? ''
    if (given === looked.current) return
    looked.current = given
    setText(given)
  }, [search.text])
  const status = statuses.find((name) => name === search.show)
  return (
    <Group gap="sm" className="books-filter">
      <SearchField
        label={words.search}
        text={text}
        onText={setText}
        onLook={(next) => {
          looked.current = next
          onChange(booksSearchOf({ show: search.show, text: next }))
        }}
      />
      <NativeSelect
        aria-label={words.anyStatus}
        value={status ?? ''}
        onChange={(event) => onChange(booksSearchOf({ show: event.currentTarget.value, text }))}
        data={[
          { value: '', label: words.anyStatus },
          ...statuses
            .filter((name) => counts[name] || name === status)
            .map((value) => ({ value, label: texts.status[value] })),
        ]}
        w={190}
      />
    </Group>
  )
}
