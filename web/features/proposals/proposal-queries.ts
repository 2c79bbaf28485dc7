import { queryOptions } from '@tanstack/react-query'
import type { ProposalView } from '../../../src/http/contract/proposal.ts'
import { answerOf, api } from '../../api/client.ts'

/** What is asked for: one section of the present wording, to be written anew. */
export interface AskedProposal {
  readonly id: string
  readonly section: number
  readonly base_version: number
  readonly markdown: string
  readonly instruction: string
}

/** Has a section written anew; aborting it ends the writing. */
export const askForProposal = ({ id, section, ...body }: AskedProposal, signal: AbortSignal): Promise<ProposalView> =>
  answerOf(
    api.POST('/api/articles/{id}/sections/{section}/proposals', { params: { path: { id, section } }, body, signal }),
  )

/** What was written anew of an article, newest first. */
export const proposalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'proposals'],
    queryFn: async (): Promise<readonly ProposalView[]> =>
      (await answerOf(api.GET('/api/articles/{id}/proposals', { params: { path: { id } } }))).items,
  })

/** Keeps what became of a proposal; null opens it again. */
export const decideProposal = (
  id: string,
  proposal: string,
  decision: Pick<NonNullable<ProposalView['decision']>, 'accepted' | 'changes' | 'version'> | null,
): Promise<ProposalView> =>
  answerOf(
    api.PUT('/api/articles/{id}/proposals/{proposal}/decision', {
      params: { path: { id, proposal } },
      body: { decision },
    }),
  )
