import { Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Outcome, SectionNeed } from '../../../src/domain/evidence.ts'
import type { Task } from '../../../src/http/contract/task.ts'
import { texts } from '../../texts/first.ts'
import { SourceRow } from './task-sources.tsx'
import { WaysOut } from './ways-out.tsx'

const words = texts.task
const blocked: ReadonlySet<Outcome> = new Set<Outcome>([
  'captcha',
  'bot_wall',
  'login_wall',
  'consent_wall',
  'empty_shell',
])

const NeedRow = ({ need }: { need: SectionNeed }) => (
  <li className="need-row" data-starved={need.starved}>
    {need.starved ? (
      <IconAlertTriangle size={18} className="sign-warn" aria-hidden />
    ) : (
      <IconCircleCheck size={18} className="sign-good" aria-hidden />
    )}
    <Text size="sm" fw={need.starved ? 600 : 400} className="need-title">
      {need.title}
    </Text>
    <Progress
      className="need-bar"
      size="sm"
      color={need.starved ? 'orange' : 'pine'}
      value={need.claims_needed === 0 ? 100 : Math.min(100, (need.claims_held / need.claims_needed) * 100)}
      aria-label={need.title}
    />
    <Text size="sm" c="dimmed" className="need-count">
      {words.held(need.claims_held, need.claims_needed)}
    </Text>
  </li>
)

/** The sources that gave nothing, each with what became of it and its remedy. */
const UnreadSources = ({ sources }: Pick<Task, 'sources'>) => {
  const unread = sources.filter(
    ({ outcome, replaced_by }) => outcome !== null && outcome.outcome !== 'content' && replaced_by === null,
  )
  if (unread.length === 0) return null
  return (
    <section aria-labelledby="unread-title">
      <Title order={3} id="unread-title" size="h4">
        {words.unread(unread.length, sources.length)}
      </Title>
      <ul className="plain-list">
        {unread.map((source) => (
          <SourceRow key={source.source_id} source={source} />
        ))}
      </ul>
    </section>
  )
}

/** Whether a page is kept from programs that the editor's own browser may be shown. */
const hasBlocked = (sources: Task['sources']): boolean =>
  sources.some(
    ({ url, outcome, replaced_by }) =>
      url !== null && outcome !== null && replaced_by === null && blocked.has(outcome.outcome),
  )

/** Which sources gave nothing, section by section what is known against what is needed, and each way to go on. */
export const NeedsPanel = ({ task: { submission, sources } }: { task: Task }) => (
  <Paper component="section" className="needs" aria-labelledby="needs-title">
    <Stack gap="md">
      <div>
        <Title order={2} id="needs-title">
          {words.needsTitle}
        </Title>
        <Text c="dimmed" maw="70ch" mt={4}>
          {words.needsText}
        </Text>
      </div>
      <UnreadSources sources={sources} />
      {submission.needs.length > 0 ? (
        <ul className="plain-list">
          {submission.needs.map((need) => (
            <NeedRow key={need.role} need={need} />
          ))}
        </ul>
      ) : null}
      <Group grow>
        <WaysOut submission={submission} open={hasBlocked(sources) ? 'handOver' : 'link'} />
      </Group>
    </Stack>
  </Paper>
)
