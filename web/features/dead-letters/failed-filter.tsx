import { Group, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { deadLetterStates } from '../../../src/domain/dead-letter-states.ts'
import { stageNames } from '../../../src/domain/status.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { texts } from '../../texts/first.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { ages, type FailedSearch, failedSearchOf } from './failed-search.ts'
import { stoppingCodes } from './stopping-codes.ts'

interface FailedFilterProps {
  readonly search: FailedSearch
  readonly onChange: (search: FailedSearch) => void
}

/** Narrows the list: by what became of it, by stage, by reason, by age, by words. */
export const FailedFilter = ({ search, onChange }: FailedFilterProps) => {
  const [text, setText] = useState(search.text ?? '')
  const change = (part: Record<string, unknown>) => onChange(failedSearchOf({ ...search, text, ...part }))
  const choices = [
    {
      name: 'stage',
      label: words.anyStage,
      value: search.stage,
      data: stageNames.map((value) => ({ value, label: texts.stage[value].title })),
    },
    { name: 'code', label: words.anyCode, value: search.code, data: stoppingCodes(search.code) },
    {
      name: 'age',
      label: words.anyAge,
      value: search.age,
      data: ages.map((value) => ({ value, label: words.ages[value] })),
    },
  ]
  return (
    <Group gap="sm" className="failed-filter">
      <SegmentedControl
        className="books-groups"
        aria-label={words.state}
        value={search.state ?? 'open'}
        onChange={(state) => change({ state })}
        data={deadLetterStates.map((value) => ({ value, label: words.states[value] }))}
      />
      {choices.map(({ name, label, value, data }) => (
        <Select
          key={name}
          className="failed-choice"
          data-choice={name}
          aria-label={label}
          placeholder={label}
          clearable
          searchable={name === 'code'}
          comboboxProps={name === 'code' ? { width: 340, position: 'bottom-start' } : {}}
          value={value ?? null}
          onChange={(next) => change({ [name]: next })}
          data={data}
        />
      ))}
      <SearchField label={words.search} text={text} onText={setText} onLook={(next) => change({ text: next })} />
    </Group>
  )
}
