import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { GatesPanel } from './gates-panel.tsx'
import type { Judgement } from './judge-draft.ts'
import { shownTotals } from './shown-verdict.ts'
import { SupportLegend } from './support-legend.tsx'

interface LiveChecksProps {
  readonly judgement: Judgement
  readonly schema: ContentSchema
  readonly onShow: (sentenceId: string) => void
}

/** What the gates say about the text as it stands now. */
export const LiveChecks = ({ judgement, schema, onShow }: LiveChecksProps) => (
  <>
    <SupportLegend totals={shownTotals(judgement.support, 0)} />
    <GatesPanel
      validation={judgement.validation}
      schema={schema}
      sentences={judgement.support.sentences}
      onShow={onShow}
    />
  </>
)
