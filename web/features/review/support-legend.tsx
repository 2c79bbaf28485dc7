import { Group, UnstyledButton } from '@mantine/core'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { type ShownTotals, type ShownVerdict, shownVerdicts } from './shown-verdict.ts'
import { VerdictBadge, verdictTitle } from './verdict-badge.tsx'

interface SupportLegendProps {
  readonly totals: ShownTotals
  /** The verdict whose sentences are gone through alone, or null for all. */
  readonly only?: ShownVerdict | null
  /** Without it the counts are only shown. */
  readonly onOnly?: (verdict: ShownVerdict | null) => void
}

/** How many sentences are carried how well; explains the marks, and goes through those of one kind alone. */
export const SupportLegend = ({ totals, only = null, onOnly }: SupportLegendProps) => (
  <Group gap={6} mb="lg" className="support-legend" role="group" aria-label={texts.review.legend}>
    {shownVerdicts
      .filter((verdict) => (totals[verdict] ?? 0) > 0 || verdict === 'supported')
      .map((verdict) => {
        const count = totals[verdict] ?? 0
        const badge = <VerdictBadge key={verdict} verdict={verdict} count={count} />
        return onOnly ? (
          <UnstyledButton
            key={verdict}
            className="legend-choice"
            aria-pressed={only === verdict}
            aria-label={`${count} ${verdictTitle(verdict, count)}`}
            title={only === verdict ? reviewTexts.legendAll : reviewTexts.legendFilter(verdictTitle(verdict), count)}
            onClick={() => onOnly(only === verdict ? null : verdict)}
          >
            {badge}
          </UnstyledButton>
        ) : (
          badge
        )
      })}
  </Group>
)
