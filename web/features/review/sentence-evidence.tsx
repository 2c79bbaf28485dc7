import { Badge, Group, Stack, Text } from '@mantine/core'
import type { QuotedWords, SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { texts } from '../../texts/first.ts'
import { spokenReasons } from '../../texts/judged.ts'
import { PassageCard } from './passage-card.tsx'
import { shownVerdictOf } from './shown-verdict.ts'
import { VerdictBadge, verdictMeaning } from './verdict-badge.tsx'

const words = texts.review

const Claims = ({ sentence, evidence }: { sentence: SentenceSupport; evidence: Evidence }) => {
  const claims = evidence.knowledge_base?.claims.filter(({ claim_id }) => sentence.claim_ids.includes(claim_id)) ?? []
  if (claims.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {words.claims}
      </Text>
      <ul className="claims">
        {claims.map((claim) => (
          <li key={claim.claim_id}>
            <span dir="auto">{claim.text}</span>{' '}
            <Badge size="xs" variant="default" tt="none">
              {texts.voice[claim.voice]}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface SentenceEvidenceProps {
  readonly sentence: SentenceSupport
  readonly evidence: Evidence
  /** How much the article quotes of each source; absent where nobody counted. */
  readonly quoted?: readonly QuotedWords[] | undefined
}

/** What one sentence rests on: how well it is carried and why, its passages, its claims. */
export const SentenceEvidence = ({ sentence, evidence, quoted }: SentenceEvidenceProps) => (
  <Stack gap="md" data-evidence-of={sentence.sentence_id}>
    <blockquote className="picked-sentence" dir="auto">
      {sentence.text}
    </blockquote>
    <Group gap="xs">
      <VerdictBadge verdict={shownVerdictOf(sentence)} />
      <Text size="sm" c="dimmed">
        {verdictMeaning(shownVerdictOf(sentence))}
      </Text>
    </Group>
    {sentence.reasons.length > 0 ? (
      <ul className="reasons" aria-label={words.why}>
        {spokenReasons(sentence).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    ) : null}
    {sentence.passage_ids.length === 0 && sentence.verdict !== 'exempt' ? (
      <Text size="sm" c="dimmed">
        {words.noPassages}
      </Text>
    ) : null}
    {sentence.passage_ids.map((passageId) => (
      <PassageCard key={passageId} passageId={passageId} evidence={evidence} quoted={quoted} />
    ))}
    <Claims sentence={sentence} evidence={evidence} />
  </Stack>
)
