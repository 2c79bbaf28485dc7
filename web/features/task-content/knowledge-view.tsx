import { Accordion, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Claim } from '../../../src/domain/evidence.ts'
import type { TaskContent } from '../../../src/http/contract/task-content.ts'
import { tasksTexts, texts } from '../../texts/first.ts'
import { markdownLines } from './markdown-lines.ts'

const words = tasksTexts.content

const Knowledge = ({ knowledge }: { knowledge: NonNullable<TaskContent['knowledge_base']> }) => (
  <div className="knowledge" dir="auto">
    {markdownLines(knowledge.markdown).map(({ kind, text }, index) => {
      const key = `${index}-${kind}`
      if (kind === 'heading')
        return (
          <Text key={key} fw={650} mt="md">
            {text}
          </Text>
        )
      return (
        <p key={key} className={kind === 'item' ? 'knowledge-item' : undefined}>
          {text}
        </p>
      )
    })}
  </div>
)

const ClaimLine = ({ claim, taskId }: { claim: Claim; taskId: string }) => (
  <li className="claim-line">
    <Text size="sm" dir="auto" lang={claim.language}>
      {claim.text}
    </Text>
    <Group gap={8}>
      <Text size="xs" c="dimmed">
        {claim.claim_id} · {texts.voice[claim.voice]}
      </Text>
      <Link
        to="/tasks/$id"
        params={{ id: taskId }}
        search={{ step: 'scrape', source: claim.source_id }}
        className="passage-link"
      >
        {claim.passage_ids.join(', ')}
      </Link>
    </Group>
  </li>
)

/** What each source says, as claims, each with the way to its passages. */
const Summaries = ({ sources, taskId }: { sources: TaskContent['sources']; taskId: string }) => (
  <Accordion variant="separated" chevronPosition="left">
    {sources
      .filter(({ outcome }) => outcome === 'content')
      .map(({ source_id: id, label, claims }) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>
            {label} · {claims === null ? words.noClaims : words.claims(claims.length)}
          </Accordion.Control>
          <Accordion.Panel>
            <ul className="plain-list">
              {(claims ?? []).map((claim) => (
                <ClaimLine key={claim.claim_id} claim={claim} taskId={taskId} />
              ))}
            </ul>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
  </Accordion>
)

/** What was made of the sources: what each says, and all of it together. */
export const KnowledgeView = ({ content, taskId }: { content: TaskContent; taskId: string }) => (
  <Stack gap="md">
    <div>
      <Title order={3} size="h4" mb="xs">
        {words.summaries}
      </Title>
      <Summaries sources={content.sources} taskId={taskId} />
    </div>
    <div>
      <Title order={3} size="h4">
        {words.knowledgeBase}
      </Title>
      {content.knowledge_base ? (
        <Knowledge knowledge={content.knowledge_base} />
      ) : (
        <Text size="sm" c="dimmed">
          {words.noKnowledge}
        </Text>
      )}
    </div>
  </Stack>
)
