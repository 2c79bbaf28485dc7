import './proposals.css'
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { sectionText, withSection } from '../../../src/domain/article/revising/section-text.ts'
import { useWriting } from '../../api/live.ts'
import { reviewTexts } from '../../texts/review.ts'
import { wholeNumber } from '../../ui/numbers.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ProposalForm } from './proposal-form.tsx'
import { ProposalReview } from './proposal-review.tsx'
import { useProposal } from './use-proposal.ts'

const words = reviewTexts.proposal

/** The wording in which a section is written anew. */
export interface Wording {
  readonly id: string
  /** The version that it began from. */
  readonly base_version: number
  readonly markdown: string
  /** Takes another wording over. */
  readonly take: (markdown: string) => Promise<unknown>
}

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
  /** Called when a change was taken over. */
  readonly onDone: () => void
}

/** Where a section is written anew: the wish, the writing, the changes to be taken or left. */
export const ProposalRoom = ({ wording, section, onDone }: ProposalRoomProps) => {
  const [instruction, setInstruction] = useState('')
  const { asking, ask, cancel, reset } = useProposal()
  const [failure, setFailure] = useState<unknown>(null)
  const [isTaking, setTaking] = useState(false)
  const { id, base_version, markdown } = wording
  const present = sectionText(markdown, section)?.markdown ?? ''
  const start = (wish: string) => {
    setInstruction(wish)
    void ask({ id, section, base_version, markdown, instruction: wish })
  }
  const take = async (taken: string): Promise<void> => {
    setTaking(true)
    setFailure(null)
    try {
      await wording.take(withSection(markdown, section, taken))
      onDone()
    } catch (error) {
      setFailure(error)
    }
    setTaking(false)
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
          onTake={(text) => void take(text)}
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
