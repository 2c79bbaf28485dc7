import './proposals.css'
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { sectionText } from '../../../src/domain/article/revising/section-text.ts'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { useWriting } from '../../api/live.ts'
import { reviewTexts } from '../../texts/review.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { ProposalReview } from './proposal-review.tsx'
import { useProposal } from './use-proposal.ts'
import { useSettling, type Wording } from './use-settling.ts'

const words = reviewTexts.proposal

const Writing = ({ id, section, onCancel }: { id: string; section: number; onCancel: () => void }) => {
  const writing = useWriting(id)
  // The writing of a section has steps of its own when it is repaired; the last one tells most.
  const characters = Object.entries(writing).reduce(
    (most, [step, count]) => (step.startsWith(`proposal:${section}`) ? Math.max(most, count) : most),
    0,
  )
  return (
    <Stack gap="sm" role="status">
      <Text>{words.writing}</Text>
      <Progress value={100} animated aria-label={words.writing} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {characters === 0 ? '' : words.characters(wholeNumber(characters))}
        </Text>
        <Button variant="default" size="xs" onClick={onCancel}>
          {words.cancel}
        </Button>
      </Group>
    </Stack>
  )
}

interface ProposalRoomProps {
  readonly wording: Wording
  readonly section: number
  /** What was written anew before and is looked at first. */
  readonly earlier?: ProposalView | undefined
  /** Called when a change was taken over, or all of it left. */
  readonly onDone: () => void
}

/** Where a section is written anew: the wish, the writing, the changes to be taken or left. */
export const ProposalRoom = ({ wording, section, earlier, onDone }: ProposalRoomProps) => {
  const [instruction, setInstruction] = useState(earlier?.instruction ?? '')
  const { asking, ask, cancel, reset } = useProposal(earlier)
  const { take, leave, isTaking, failure } = useSettling(wording, section, onDone)
  const { id, base_version, markdown } = wording
  const present = sectionText(markdown, section)?.markdown ?? ''
  const start = (wish: string) => {
    setInstruction(wish)
    void ask({ id, section, base_version, markdown, instruction: wish })
  }
  if (asking.kind === 'writing') return <Writing id={id} section={section} onCancel={cancel} />
  if (asking.kind === 'written') {
    const { proposal } = asking
    return (
      <Stack gap="md">
        {present === proposal.before ? null : <Alert color="orange">{words.lost}</Alert>}
        <ProposalReview
          proposal={proposal}
          present={present}
          isTaking={isTaking}
          onTake={(taken) => void take(proposal.proposal_id, taken)}
          onLeave={(changes) => void leave(proposal.proposal_id, changes)}
          onAgain={reset}
        />
        {failure === null ? null : <ProblemAlert error={failure} />}
      </Stack>
    )
  }
  return (
    <Stack gap="md">
      {asking.kind === 'failed' ? <ProblemAlert error={asking.error} /> : null}
      {asking.kind === 'cancelled' ? <Text role="status">{words.cancelled}</Text> : null}
      <ProposalForm begin={instruction} onAsk={start} />
    </Stack>
  )
}
