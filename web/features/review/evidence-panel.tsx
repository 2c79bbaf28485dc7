import { ActionIcon, Button, EmptyState, Group, Stack, Switch, Text } from '@mantine/core'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconPointer } from '@tabler/icons-react'
import type { QuotedWords, SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { SentenceComments } from '../comments/sentence-comments.tsx'
import { SentenceEvidence } from './sentence-evidence.tsx'
import type { PickedSentence } from './use-picked-sentence.ts'

const words = texts.review

interface EvidencePanelProps {
  readonly sentence: SentenceSupport | null
  readonly evidence: Evidence
  readonly picked: PickedSentence
  /** How much the article quotes of each source; absent where nobody counted. */
  readonly quoted?: readonly QuotedWords[] | undefined
  /** Whose comments on the sentence stand below it; none unless told. */
  readonly id?: string
}

/** What the picked sentence rests on, and the way to the next sentence. */
export const EvidencePanel = ({ sentence, evidence, picked, quoted, id }: EvidencePanelProps) => (
  <Stack gap="md">
    <Group justify="space-between" gap="xs">
      <Group gap={6}>
        <ActionIcon variant="default" aria-label={words.previous} onClick={() => picked.step(-1)}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label={words.next} onClick={() => picked.step(1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        <Text size="xs" c="dimmed" role="status">
          {picked.position >= 0 ? words.position(picked.position + 1, picked.total) : reviewTexts.keysHint}
        </Text>
      </Group>
      <Button
        size="compact-xs"
        variant="default"
        disabled={picked.flagged === 0}
        leftSection={<IconAlertTriangle size={13} aria-hidden />}
        onClick={() => picked.stepFlagged(1)}
      >
        {reviewTexts.flagged(picked.flagged)}
      </Button>
      <Switch
        size="xs"
        label={words.onlyProblems}
        checked={picked.only === 'flagged'}
        onChange={(event) => picked.setOnly(event.currentTarget.checked ? 'flagged' : null)}
      />
    </Group>
    {sentence ? (
      <>
        <SentenceEvidence sentence={sentence} evidence={evidence} quoted={quoted} />
        {id === undefined ? null : <SentenceComments id={id} sentence={sentence.text} />}
      </>
    ) : (
      <EmptyState
        size="sm"
        icon={<IconPointer />}
        title={words.pickTitle}
        description={words.pickText}
        className="pick-hint"
      />
    )}
  </Stack>
)
