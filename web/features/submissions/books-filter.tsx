import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { type Status, statuses } from '../../../src/domain/status.ts'
import { texts } from '../../texts/index.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type BooksSearch, booksSearchOf, countOf, groupNames } from './status-groups.ts'

const words = texts.books
const everything = 'all'

interface BooksFilterProps {
  readonly search: BooksSearch
  readonly counts: Readonly<Partial<Record<Status, number>>>
  readonly onChange: (search: BooksSearch) => void
}

/** Narrows the list: by group, by a single status, by words. */
export const BooksFilter = ({ search, counts, onChange }: BooksFilterProps) => {
  const [text, setText] = useState(search.text ?? '')
  const show = (choice: string | null) => onChange(booksSearchOf({ show: choice, text }))
  const group = groupNames.find((name) => name === search.show)
  const status = statuses.find((name) => name === search.show)
  const groups = groupNames.filter((name) => name !== 'stopped' || countOf(counts, name) > 0)
  return (
    <Group gap="sm" className="books-filter">
      <SegmentedControl
        className="books-groups"
        value={group ?? (status ? '' : everything)}
        onChange={show}
        data={[
          { value: everything, label: words.all },
          ...groups.map((name) => ({
            value: name,
            label: `${words.groups[name]} ${countOf(counts, name) || ''}`.trim(),
          })),
        ]}
      />
      <Select
        aria-label={words.anyStatus}
        placeholder={words.anyStatus}
        clearable
        value={status ?? null}
        onChange={show}
        data={statuses
          .filter((name) => counts[name] || name === status)
          .map((value) => ({ value, label: texts.status[value] }))}
        w={190}
      />
      <SearchField
        label={words.search}
        text={text}
        onText={setText}
        onLook={(next) => onChange(booksSearchOf({ show: search.show, text: next }))}
      />
    </Group>
  )
}
