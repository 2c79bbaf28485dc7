import '../../ui/changes.css'
import { Button, Checkbox, Group, Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LinkProposalView } from '../../../src/http/contract/links-back.ts'
import { linkProposalsQuery } from '../../api/after-queries.ts'
import { answerOf, api } from '../../api/client.ts'
import { afterTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { OutwardLink, shortAddress } from '../../ui/outward-link.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'

const words = afterTexts.links
const keyOf = ({ target, external_id: id }: Pick<LinkProposalView, 'target' | 'external_id'>): string =>
  `${target}/${id}`

const Sentence = ({ sentence, anchor }: Pick<LinkProposalView, 'sentence' | 'anchor'>) => {
  const at = sentence.indexOf(anchor)
  return (
    <div className="change">
      {sentence.slice(0, at)}
      <mark className="link-anchor">{anchor}</mark>
      {sentence.slice(at + anchor.length)}
    </div>
  )
}

const useApplying = (id: string) =>
  useAction({
    run: (links: readonly LinkProposalView[]) =>
      answerOf(
        api.POST('/api/submissions/{id}/link-proposals/apply', {
          params: { path: { id } },
          body: {
            links: links.map(({ target, external_id, content_hash, sentence, anchor, start }) => ({
              target,
              external_id,
              content_hash,
              sentence,
              anchor,
              start,
            })),
          },
        }),
      ),
  })

interface ProposalsProps {
  readonly proposals: readonly LinkProposalView[]
  readonly applying: ReturnType<typeof useApplying>
}

const Proposals = ({ proposals, applying }: ProposalsProps) => {
  const [chosen, choose] = useState<readonly string[]>(proposals.map(keyOf))
  const links = proposals.filter((proposal) => chosen.includes(keyOf(proposal)))
  const toggle = (key: string): void =>
    choose(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  return (
    <div>
      {proposals.map((proposal) => (
        <div key={keyOf(proposal)}>
          <Checkbox
            mt="sm"
            label={words.choose(proposal.post_title)}
            checked={chosen.includes(keyOf(proposal))}
            onChange={() => toggle(keyOf(proposal))}
          />
          <OutwardLink href={proposal.post_url}>{shortAddress(proposal.post_url)}</OutwardLink>
          <Sentence {...proposal} />
        </div>
      ))}
      {links.length > 0 ? (
        <Button mt="md" loading={applying.isPending} onClick={() => applying.mutate(links)}>
          {words.apply(links.length)}
        </Button>
      ) : null}
    </div>
  )
}

/** Links from older posts to a new review: looked for when somebody asks, shown, and put in on approval. */
export const LinksBackPanel = ({ id }: { id: string }) => {
  const [wanted, want] = useState(false)
  const applying = useApplying(id)
  const proposals = useQuery({ ...linkProposalsQuery(id), enabled: wanted })
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="links-back-title">
      <Title order={2} size="h3" id="links-back-title" mb="xs">
        {words.title}
      </Title>
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        {wanted ? null : (
          <Button size="sm" variant="default" onClick={() => want(true)}>
            {words.find}
          </Button>
        )}
      </Group>
      {wanted && proposals.isPending ? <Loading rows={2} /> : null}
      {proposals.isError ? <ProblemAlert error={proposals.error} onRetry={() => void proposals.refetch()} /> : null}
      {proposals.data?.length === 0 && applying.data === undefined ? <Text size="sm">{words.none}</Text> : null}
      {proposals.data && proposals.data.length > 0 ? (
        <Proposals key={proposals.dataUpdatedAt} proposals={proposals.data} applying={applying} />
      ) : null}
      {applying.isError ? <ProblemAlert error={applying.error} /> : null}
      {(applying.data?.items ?? []).map((result) => (
        <Text key={keyOf(result)} size="sm" mt="xs" role="status">
          {result.post_url ?? result.external_id}: {result.done ? words.linked : words.notLinked}. {result.remark}
        </Text>
      ))}
    </Paper>
  )
}
