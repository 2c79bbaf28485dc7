import '@mantine/charts/styles.css'
import './insights.css'
import { Alert, Button, EmptyState, SegmentedControl, Skeleton } from '@mantine/core'
import { IconChartBar, IconClock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Insights } from '../../../src/http/contract/insights.ts'
import { insightsQuery } from '../../api/insight-queries.ts'
import { texts } from '../../texts/first.ts'
import { insightTexts as words } from '../../texts/insights.ts'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { chartHeight } from './chart-look.ts'
import { Costs } from './costs.tsx'
import { Gates } from './gates.tsx'
import { insightsSearchOf, type Period, periods, stretchOf, usualPeriod } from './period.ts'
import { Sources } from './sources.tsx'
import { Throughput } from './throughput.tsx'
import { Times } from './times.tsx'
import { Totals } from './totals.tsx'

const isEmpty = ({ books, stages, sources }: Insights): boolean =>
  Object.values(books).every((count) => count === 0) &&
  sources.length === 0 &&
  stages.every(({ done, failed, again, calls }) => done + failed + again + calls === 0)

const Places = () => (
  <div className="insights" role="status" aria-label={texts.nav.insights}>
    {['throughput', 'sources', 'times', 'costs', 'gates'].map((key) => (
      <Skeleton key={key} height={chartHeight + 150} radius="md" className="insight" />
    ))}
  </div>
)

const Charts = ({ insights }: { insights: Insights }) => {
  const nameOf = (what: string): string => `${what}-${insights.from}-${insights.to}`
  return (
    <>
      <Totals insights={insights} />
      <div className="insights">
        <Throughput insights={insights} fileName={nameOf('throughput')} />
        <Sources insights={insights} fileName={nameOf('sources')} />
        <Gates insights={insights} fileName={nameOf('checks')} />
        <Times insights={insights} fileName={nameOf('time')} />
        <Costs insights={insights} fileName={nameOf('cost')} />
      </div>
    </>
  )
}

const NothingYet = ({ onLonger }: { onLonger: (() => void) | null }) => (
  <EmptyState icon={<IconChartBar />} title={words.nothingTitle} description={words.nothingText} py={64}>
    {onLonger === null ? null : (
      <EmptyState.Actions>
        <Button variant="default" onClick={onLonger}>
          {words.longer}
        </Button>
      </EmptyState.Actions>
    )}
  </EmptyState>
)

/** What the house does, what that takes, and where it gets stuck. */
export const InsightsPage = () => {
  const { period = usualPeriod } = useSearch({ from: '/shell/insights' })
  const navigate = useNavigate({ from: '/insights' })
  const [now] = useState(() => Date.now())
  const asked = useQuery(insightsQuery(stretchOf(period, now)))
  const show = (next: Period) => void navigate({ search: insightsSearchOf({ period: next }), replace: true })
  const insights = asked.data
  return (
    <Page
      title={texts.nav.insights}
      lead={words.lead}
      size="xl"
      actions={
        <SegmentedControl
          aria-label={words.period}
          value={period}
          onChange={(value) => show(periods.find((one) => one === value) ?? usualPeriod)}
          data={periods.map((value) => ({ value, label: words.periods[value] }))}
        />
      }
    >
      {asked.isPending ? <Places /> : null}
      {asked.isError ? <ProblemAlert error={asked.error} onRetry={() => void asked.refetch()} /> : null}
      {insights?.filling ? (
        <Alert color="gray" variant="light" icon={<IconClock aria-hidden />} role="status">
          {words.filling}
        </Alert>
      ) : null}
      {insights === undefined ? null : isEmpty(insights) ? (
        <NothingYet onLonger={period === '12m' ? null : () => show('12m')} />
      ) : (
        <Charts insights={insights} />
      )}
    </Page>
  )
}
