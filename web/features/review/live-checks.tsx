import type { ReactNode } from 'react'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { GatesPanel } from './gates-panel.tsx'
import type { Judgement } from './judge-draft.ts'
import { shownTotals } from './shown-verdict.ts'
import { SupportLegend } from './support-legend.tsx'

interface LiveChecksProps {
  readonly judgement: Judgement
  readonly schema: ContentSchema
  readonly onShow: (sentenceId: string) => void
  /** What can be done with a section, by its place among the H2. */
  readonly besideSection: (section: number) => ReactNode
}

/** What the gates say about the text as it stands now. */
export const LiveChecks = ({ judgement, schema, onShow, besideSection }: LiveChecksProps) => (
  <>
    <SupportLegend totals={shownTotals(judgement.support, 0)} />
    <GatesPanel
      validation={judgement.validation}
      schema={schema}
      sentences={judgement.support.sentences}
      onShow={onShow}
      besideSection={besideSection}
    />
  </>
)
