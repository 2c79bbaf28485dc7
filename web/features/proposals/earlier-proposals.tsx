import { Badge, Button, Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { reviewTexts } from '../../texts/review.ts'
import { Instant, spokenInstant } from '../../ui/time.tsx'
import { proposalsQuery } from './proposal-queries.ts'
import { ProposalState } from './proposal-state.tsx'

const words = reviewTexts.proposal

interface EarlierProposalsProps {
  readonly id: string
  /** What the article says now. */
  readonly markdown: string
}

const Row = ({ id, markdown, proposal }: EarlierProposalsProps & { readonly proposal: ProposalView }) => (
  <li className="version-row" data-proposal={proposal.proposal_id}>
    <div className="earlier-words">
      <Text fw={600} size="sm" dir="auto">
        {proposal.heading}
      </Text>
      <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
        “{proposal.instruction}”
      </Text>
      <Group gap={6} mt={2}>
        <ProposalState proposal={proposal} markdown={markdown} />
        <Text size="xs" c="dimmed" component="span">
          {words.asked(proposal.by)}, <Instant at={proposal.at} size="xs" />
        </Text>
      </Group>
    </div>
    <Button
      component={Link}
      to={`/articles/${id}?proposal=${encodeURIComponent(proposal.proposal_id)}`}
      size="compact-sm"
      variant="default"
      aria-label={words.lookFor(proposal.heading, spokenInstant(proposal.at, Date.now()))}
    >
      {words.look}
    </Button>
  </li>
)

/** The sections of an article that were written anew on request, newest first, each with what became of it. */
export const EarlierProposals = ({ id, markdown }: EarlierProposalsProps) => {
  const { data: proposals = [] } = useQuery(proposalsQuery(id))
  if (proposals.length === 0) return null
  return (
    <section aria-labelledby="earlier-proposals">
      <Group gap="xs" mt="lg">
        <Title order={3} fz="sm" id="earlier-proposals">
          {words.earlier}
        </Title>
        <Badge size="xs" variant="default">
          {proposals.length}
        </Badge>
      </Group>
      <ul className="plain-list">
        {proposals.map((proposal) => (
          <Row key={proposal.proposal_id} id={id} markdown={markdown} proposal={proposal} />
        ))}
      </ul>
    </section>
  )
}
