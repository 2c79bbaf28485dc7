import { Text } from '@mantine/core'
import type { ContentSchema } from '../../../src/domain/content-schema.ts'
import { texts } from '../../texts/index.ts'
import { GatesPanel } from './gates-panel.tsx'
import type { Judgement } from './judge-draft.ts'
import { SupportLegend } from './support-legend.tsx'

interface LiveChecksProps {
  readonly judgement: Judgement | null
  readonly schema: ContentSchema
  readonly onShow: (sentenceId: string) => void
}

/** What the gates say about the text as it stands now. */
export const LiveChecks = ({ judgement, schema, onShow }: LiveChecksProps) =>
  judgement ? (
    <>
      <SupportLegend totals={judgement.support.totals} />
      <GatesPanel
        validation={judgement.validation}
        schema={schema}
        sentences={judgement.support.sentences}
        onShow={onShow}
      />
    </>
  ) : (
    <Text size="sm" c="dimmed">
      {texts.review.noLiveChecks}
    </Text>
  )
