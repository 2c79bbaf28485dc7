import type { FastifyReply } from 'fastify'
import { findSubmission } from '../../actions/change-submission.ts'
import type { Proposal } from '../../domain/desk/proposal.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { ProposalView } from '../contract/proposal.ts'
import type { proposalRoutes } from '../contract/routes-proposals.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** A section takes a model a minute or two, repairs included; beyond this nobody waits. */
const longestMs = 10 * 60_000

const viewProposal = ({ submission_id: _book, ...view }: Proposal): ProposalView => view

/** Aborted when whoever asked went away before the answer, and when it takes too long. */
const whileAsked = ({ raw }: FastifyReply): AbortSignal => {
  const left = new AbortController()
  raw.once('close', () => {
    if (!raw.writableEnded) left.abort(new PigmeuError('STAGE_TIMEOUT', 'nobody waits for the section any more'))
  })
  return AbortSignal.any([left.signal, AbortSignal.timeout(longestMs)])
}

/** Answers the routes by which one section is written anew. */
export const proposalHandlers = (deps: HttpDeps): Handlers<keyof typeof proposalRoutes> => ({
  listProposals: async ({ params: { id } }) => {
    await findSubmission(deps, id)
    const all = await deps.store.documents('proposals', `${id}/`)
    return { items: all.toSorted((one, other) => other.at.localeCompare(one.at)).map(viewProposal) }
  },
  proposeSection: async ({ params: { id, section }, body, editor, note, reply }) => {
    note({ details: { section } })
    const proposal = await deps.actions.proposeSection(editor(), id, { section, ...body }, whileAsked(reply))
    const { proposal_id: proposalId, made_by: madeBy, cost_micro_usd: cost } = proposal
    note({ details: { proposal_id: proposalId, made_by: madeBy, cost_micro_usd: cost } })
    return viewProposal(proposal)
  },
  decideProposal: async ({ params: { id, proposal: proposalId }, body, editor, note }) => {
    const proposal = await deps.actions.decideProposal(editor(), id, { proposal_id: proposalId, ...body })
    const { accepted = null, changes = null } = proposal.decision ?? {}
    note({ details: { proposal_id: proposalId, accepted, changes } })
    return viewProposal(proposal)
  },
})
