import './failed.css'
import { Stack } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { deadLettersKey } from '../../api/dead-letter-queries.ts'
import { useLive } from '../../api/live.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { LiveSign } from '../../ui/live-sign.tsx'
import { Page } from '../../ui/page.tsx'
import { FailedFilter } from './failed-filter.tsx'
import { FailedList } from './failed-list.tsx'
import { filterOf, isNarrow } from './failed-search.ts'

/** What failed for good: seen, understood, tried again or let go, live. */
export const FailedPage = () => {
  const search = useSearch({ from: '/shell/failed' })
  const navigate = useNavigate({ from: '/failed' })
  const connected = useLive('/api/events', deadLettersKey)
  const filter = useMemo(() => filterOf(search, Date.now()), [search])
  const state = search.state ?? 'open'
  return (
    <Page title={words.title} lead={words.lead} actions={<LiveSign connected={connected} />}>
      <Stack gap="md">
        <FailedFilter search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
        <FailedList
          // Another list begins with nothing selected.
          key={JSON.stringify([state, filter])}
          state={state}
          filter={filter}
          narrow={isNarrow(search)}
          onClear={() => void navigate({ search: state === 'open' ? {} : { state } })}
        />
      </Stack>
    </Page>
  )
}
