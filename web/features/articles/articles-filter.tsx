import { Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { articleStates } from '../../../src/domain/article/article-state.ts'
import { articlesTexts as words } from '../../texts/articles.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { type ArticlesSearch, articlesSearchOf } from './articles-search.ts'

interface ArticlesFilterProps {
  readonly search: ArticlesSearch
  /** How many stand so in all, where that is known. */
  readonly counts: Readonly<Partial<Record<string, number>>>
  readonly onChange: (search: ArticlesSearch) => void
}

/** Narrows the list: by where articles stand, and by words. */
export const ArticlesFilter = ({ search, counts, onChange }: ArticlesFilterProps) => {
  const [text, setText] = useState(search.text ?? '')
  const counted = (count: number | undefined): string => (count ? ` ${wholeNumber(count)}` : '')
  return (
    <Group gap="sm">
      <SegmentedControl
        className="books-groups"
        aria-label={words.filter}
        value={search.state ?? 'all'}
        onChange={(state) => onChange(articlesSearchOf({ state, text }))}
        data={(['all', ...articleStates] as const).map((value) => ({
          value,
          label: `${words.states[value]}${counted(counts[value])}`,
        }))}
      />
      <SearchField
        label={words.search}
        text={text}
        onText={setText}
        onLook={(next) => onChange(articlesSearchOf({ state: search.state, text: next }))}
      />
    </Group>
  )
}
