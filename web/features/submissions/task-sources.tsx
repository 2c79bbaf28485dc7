import { Badge, Group, Paper, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { Task } from '../../../src/http/contract/task.ts'
import { texts } from '../../texts/first.ts'
import { spokenOutcome } from '../../texts/kept-words.ts'
import { outcomeInWords } from '../../ui/domain-words.ts'
import { OutwardLink, shortAddress } from '../../ui/outward-link.tsx'
import { Instant } from '../../ui/time.tsx'

const words = texts.task

/** A source of a book as work. */
export type Source = Task['sources'][number]

const Sign = ({ outcome }: { outcome: Source['outcome'] }) => {
  if (!outcome) return <IconClock size={20} className="sign-quiet" aria-hidden />
  if (outcome.outcome === 'content') return <IconCircleCheck size={20} className="sign-good" aria-hidden />
  return <IconAlertTriangle size={20} className="sign-warn" aria-hidden />
}

const OutcomeWords = ({ outcome }: { outcome: NonNullable<Source['outcome']> }) => (
  <div className="source-outcome">
    <Text size="sm">
      {outcome.outcome === 'content'
        ? `${texts.outcome.content}: ${words.passages(outcome.passages)}, ${words.facts(outcome.facts)}, ${words.wordCount(outcome.words)}`
        : outcomeInWords(outcome.outcome, outcome.meaning)}
      {outcome.reason ? ` (${spokenOutcome(outcome.reason)})` : ''}
    </Text>
    {outcome.remedy ? (
      <Text size="sm" c="dimmed">
        {words.remedy}: {outcomeInWords(outcome.outcome, outcome.remedy)}
      </Text>
    ) : null}
  </div>
)

/** One source with what became of it and what can be done. */
export const SourceRow = ({ source }: { source: Source }) => {
  const { outcome, replaced_by: replacedBy } = source
  return (
    <li className="source-row" data-outcome={replacedBy ? 'replaced' : (outcome?.outcome ?? 'none')}>
      {replacedBy ? <IconCircleCheck size={20} className="sign-quiet" aria-hidden /> : <Sign outcome={outcome} />}
      <div className="source-main">
        <Group gap="xs">
          <Text fw={600}>{outcome?.label ?? texts.source(source.kind)}</Text>
          <Badge size="sm" variant="default" tt="none">
            {replacedBy ? words.handedOver : outcome ? texts.outcome[outcome.outcome] : words.notRead}
          </Badge>
          {outcome ? <Instant at={outcome.fetched_at} size="xs" /> : null}
        </Group>
        {source.url ? (
          <OutwardLink href={source.url}>{outcome?.page_title ?? shortAddress(source.url)}</OutwardLink>
        ) : null}
        {outcome && !replacedBy ? <OutcomeWords outcome={outcome} /> : null}
      </div>
    </li>
  )
}

/** Every source with what became of it, in plain words, and what can be done. */
export const TaskSources = ({ sources }: { sources: readonly Source[] }) => (
  <Paper component="section" aria-labelledby="sources-title">
    <Title order={2} id="sources-title" mb="sm">
      {words.sources}
    </Title>
    <ul className="plain-list">
      {sources.map((source) => (
        <SourceRow key={source.source_id} source={source} />
      ))}
    </ul>
  </Paper>
)
