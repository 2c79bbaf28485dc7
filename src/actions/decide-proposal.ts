import type { Proposal, ProposalDecision } from '../domain/desk/proposal.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import { instant } from '../ports/clock.ts'
import { articleKey, type Store } from '../ports/store.ts'
import { findSubmission } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'

/** What somebody made of a proposal. */
export interface DecideInput {
  readonly proposal_id: string
  /** Null opens it again. */
  readonly decision: Pick<ProposalDecision, 'accepted' | 'changes' | 'version'> | null
}

/** How often it is tried again when somebody else decided in between. */
const tries = 5

const findProposal = async (store: Store, submissionId: string, proposalId: string): Promise<Proposal> => {
  const found = await store.document('proposals', `${submissionId}/${proposalId}`)
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellArticle('proposal_gone', {}), { context: { proposal_id: proposalId } })
}

/** @throws INVALID_INPUT */
const checkDecision = async (store: Store, proposal: Proposal, { decision }: DecideInput): Promise<void> => {
  if (decision === null) return
  const { accepted, changes, version } = decision
  const checks = createFieldChecks()
  if (accepted > changes) checks.refuse('accepted', tellArticle('proposal_changes_over', { changes }))
  if (version !== null) {
    const made = version > proposal.base_version ? articleKey(proposal.submission_id, version) : null
    if (made === null || (await store.document('articles', made)) === null)
      checks.refuse('version', tellArticle('proposal_version_before', {}))
  }
  checks.done()
}

/**
 * Keeps what became of a section that was written anew; the last who decides counts. The article itself changes by its edit alone.
 * @throws NOT_FOUND INVALID_INPUT VERSION_CONFLICT
 */
export const decideProposal = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: DecideInput,
): Promise<Proposal> => {
  await findSubmission(deps, submissionId)
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const former = await findProposal(deps.store, submissionId, input.proposal_id)
    await checkDecision(deps.store, former, input)
    const who = { by: editor.name, at: instant(deps.clock.now()) }
    const next: Proposal = { ...former, decision: input.decision && { ...input.decision, ...who } }
    if (await deps.store.replace('proposals', former, next)) return next
  }
  throw new PigmeuError('VERSION_CONFLICT')
}
