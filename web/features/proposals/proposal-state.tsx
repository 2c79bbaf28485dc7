import { Badge } from '@mantine/core'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { reviewTexts } from '../../texts/review.ts'
import { standingOf } from './standing.ts'

const words = reviewTexts.proposal
const colors = { open: 'orange', taken: 'pine', in_part: 'pine', rejected: 'gray' } as const

interface ProposalStateProps {
  readonly proposal: ProposalView
  /** What the article says now. */
  readonly markdown: string
}

/** What became of a section that was written anew, in a word or two. */
export const ProposalState = ({ proposal, markdown }: ProposalStateProps) => {
  const standing = standingOf(proposal, markdown)
  const version = proposal.decision?.version ?? null
  const said =
    standing.kind === 'in_part'
      ? words.wasInPart(standing.accepted, standing.changes)
      : standing.kind === 'taken'
        ? version === null
          ? words.wasTaken
          : words.wasTakenAs(version)
        : standing.kind === 'rejected'
          ? words.wasRejected
          : words.isOpen
  return (
    <Badge size="sm" tt="none" variant="light" color={colors[standing.kind]}>
      {said}
    </Badge>
  )
}
