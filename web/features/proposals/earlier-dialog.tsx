import './proposals.css'
import { Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { texts } from '../../texts/first.ts'
import { reviewTexts } from '../../texts/review.ts'
import { ChangeOfText } from '../../ui/change-of-text.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { wordsBetween } from './hunk-card.tsx'
import { stretchesOf } from './hunks.ts'
import { proposalsQuery } from './proposal-queries.ts'
import { ProposalState } from './proposal-state.tsx'
import { SectionAnew } from './propose-section.tsx'
import { standingOf } from './standing.ts'

const words = reviewTexts.proposal
const labels = { before: words.removedWords, after: words.addedWords }

/** What was proposed, as it was: what went is struck, what came is marked. */
const Changes = ({ proposal }: { proposal: ProposalView }) => {
  // The same words may stand in two places, which tell them apart.
  const placed = stretchesOf(proposal.before, proposal.after).map((stretch, place) => ({ ...stretch, place }))
  return (
    <div className="hunks">
      {placed.map((stretch) => {
        if (stretch.kind === 'same')
          return (
            <p key={stretch.place} className="hunk-same" dir="auto">
              {stretch.text.trim()}
            </p>
          )
        const [before, after] = [stretch.before.trim(), stretch.after.trim()]
        return (
          <ChangeOfText
            key={stretch.place}
            before={before === '' ? null : before}
            after={after === '' ? null : after}
            words={wordsBetween(before, after)}
            labels={labels}
          />
        )
      })}
    </div>
  )
}

const Head = ({ proposal, markdown }: { proposal: ProposalView; markdown: string }) => (
  <div>
    <Text dir="auto">“{proposal.instruction}”</Text>
    <Group gap="xs" mt={6}>
      <ProposalState proposal={proposal} markdown={markdown} />
      <Text size="sm" c="dimmed" component="span">
        {words.asked(proposal.by)}, <Instant at={proposal.at} />
        {proposal.decision ? (
          <>
            . {words.decided(proposal.decision.by)}, <Instant at={proposal.decision.at} />
          </>
        ) : null}
      </Text>
    </Group>
  </div>
)

interface EarlierDialogProps {
  readonly id: string
  /** The name of the proposal that is looked at. */
  readonly proposalId: string
  readonly markdown: string
  /** Whether what is open may still be taken over. */
  readonly mayTake: boolean
  readonly onClose: () => void
}

/** One section that was written anew before: what was asked, what became of it, its changes; what is open can be decided. */
export const EarlierDialog = ({ id, proposalId, markdown, mayTake, onClose }: EarlierDialogProps) => {
  const proposals = useQuery(proposalsQuery(id))
  const proposal = proposals.data?.find(({ proposal_id }) => proposal_id === proposalId)
  const isOpen = mayTake && proposal !== undefined && standingOf(proposal, markdown).kind === 'open'
  return (
    <Modal
      opened
      onClose={onClose}
      title={proposal ? words.earlierTitle(proposal.heading) : words.earlier}
      size="xl"
      className="desk-dialog"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <Stack gap="md">
        {proposals.isPending ? <Loading rows={4} /> : null}
        {proposals.isError ? <ProblemAlert error={proposals.error} /> : null}
        {proposals.isSuccess && !proposal ? <Text>{words.notThere}</Text> : null}
        {proposal ? <Head proposal={proposal} markdown={markdown} /> : null}
        {proposal && isOpen ? (
          <SectionAnew id={id} section={proposal.section} earlier={proposal} onDone={onClose} />
        ) : null}
        {proposal && !isOpen ? <Changes proposal={proposal} /> : null}
      </Stack>
    </Modal>
  )
}
