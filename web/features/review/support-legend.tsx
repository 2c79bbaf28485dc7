import { Group } from '@mantine/core'
import { type SupportReport, supportVerdicts } from '../../../src/domain/article/article.ts'
import { texts } from '../../texts/index.ts'
import { VerdictBadge } from './verdict-badge.tsx'

/** How many sentences are carried how well; explains the marks at the same time. */
export const SupportLegend = ({ totals }: { totals: SupportReport['totals'] }) => (
  <Group gap={6} mb="lg" className="support-legend" role="group" aria-label={texts.review.legend}>
    {supportVerdicts
      .filter((verdict) => totals[verdict] > 0 || verdict === 'supported')
      .map((verdict) => (
        <VerdictBadge key={verdict} verdict={verdict} count={totals[verdict]} />
      ))}
  </Group>
)
