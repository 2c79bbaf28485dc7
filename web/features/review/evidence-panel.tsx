import { ActionIcon, EmptyState, Group, Stack, Switch, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPointer } from '@tabler/icons-react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/index.ts'
import { SentenceEvidence } from './sentence-evidence.tsx'
import type { PickedSentence } from './use-picked-sentence.ts'

const words = texts.review

interface EvidencePanelProps {
  readonly sentence: SentenceSupport | null
  readonly evidence: Evidence
  readonly picked: PickedSentence
}

/** What the picked sentence rests on, and the way to the next sentence. */
export const EvidencePanel = ({ sentence, evidence, picked }: EvidencePanelProps) => (
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
          {picked.position >= 0 ? words.position(picked.position + 1, picked.total) : words.keys}
        </Text>
      </Group>
      <Switch
        size="xs"
        label={words.onlyProblems}
        checked={picked.onlyDoubtful}
        onChange={(event) => picked.setOnlyDoubtful(event.currentTarget.checked)}
      />
    </Group>
    {sentence ? (
      <SentenceEvidence sentence={sentence} evidence={evidence} />
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
