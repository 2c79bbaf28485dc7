import type { Article } from '../domain/article/article.ts'
import { carryCitations } from '../domain/article/citations.ts'
import { machineText } from '../domain/article/revising/machine-text.ts'
import { instructionCharacters, type Proposal } from '../domain/desk/proposal.ts'
import { PigmeuError } from '../domain/errors.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import { targetOf } from '../domain/status.ts'
import type { Submission } from '../domain/submission.ts'
import { instant } from '../ports/clock.ts'
import { articleKey, type Store } from '../ports/store.ts'
import { findSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor, SectionReviser } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { knownCitations } from './known-citations.ts'
import { limits } from './limits.ts'
import { openEvidence } from './open-evidence.ts'

/** What is asked for. */
export interface ProposeInput {
  /** The version that the present wording began from. */
  readonly base_version: number
  /** The section's place among the H2, from 0. */
  readonly section: number
  /** The present wording of the whole article. */
  readonly markdown: unknown
  /** How the section is to be different. */
  readonly instruction: unknown
}

const findVersion = async (store: Store, submissionId: string, version: number): Promise<Article> => {
  const found = await store.document('articles', articleKey(submissionId, version))
  if (found) return found
  throw new PigmeuError('NOT_FOUND', tellArticle('article_version_unknown', { version }))
}

/** All that the section is written anew with. */
const askedOf = async (
  deps: ActionDeps,
  submission: Submission,
  { markdown, instruction, section, base_version: version }: ProposeInput & { markdown: string; instruction: string },
) => {
  const { store } = deps
  const { submission_id: id } = submission
  const base = await findVersion(store, id, version)
  const [world, known, versions, proposals] = await Promise.all([
    openEvidence(deps, submission, base.schema_version),
    knownCitations(store, base),
    store.documents('articles', `${id}/`),
    store.documents('proposals', `${id}/`),
  ])
  const citations = carryCitations(markdown, known, world)
  return {
    submission,
    base,
    markdown,
    citations,
    section,
    instruction,
    world,
    machine: machineText(versions, proposals),
  }
}

/** Tells watchers that a section is written, and how that ended. */
const watched = async <T>(
  { events, clock }: Pick<ActionDeps, 'events' | 'clock'>,
  submissionId: string,
  section: number,
  work: () => Promise<T>,
): Promise<T> => {
  const tell = (state: 'started' | 'done' | 'failed'): void =>
    events.publish({
      kind: 'step',
      submission_id: submissionId,
      at: instant(clock.now()),
      stage: 'article',
      step: `proposal:${section}`,
      state,
      message: null,
    })
  tell('started')
  try {
    const done = await work()
    tell('done')
    return done
  } catch (thrown) {
    tell('failed')
    throw thrown
  }
}

const writerOf = ({ reviser }: ActionDeps): SectionReviser => {
  if (reviser) return reviser
  throw new PigmeuError('MODEL_NOT_CONFIGURED', tellArticle('section_no_writer', {}))
}

/**
 * Has one section written anew by an editor's instruction and keeps the proposal; the article itself stays as it is until somebody
 * takes the proposal over.
 * @throws NOT_FOUND INVALID_INPUT ACTION_NOT_ALLOWED, and the codes of models
 */
export const proposeSection = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ProposeInput,
  signal: AbortSignal,
): Promise<Proposal> => {
  const submission = await findSubmission(deps, submissionId)
  if (targetOf(submission.status, 'edit') === null) throw await notAllowed(deps, submission, 'edit')
  const checks = createFieldChecks()
  const instruction = checks.text('instruction', input.instruction, { maxCharacters: instructionCharacters })
  const markdown = checks.text('markdown', input.markdown, { maxCharacters: limits.textCharacters })
  checks.done()
  const asked = await askedOf(deps, submission, { ...input, instruction, markdown })
  const { section } = asked
  const written = await watched(deps, submissionId, section, () => writerOf(deps).revise(asked, signal))
  const proposal: Proposal = {
    proposal_id: deps.newId(),
    submission_id: submissionId,
    base_version: input.base_version,
    section,
    instruction,
    ...written,
    by: editor.name,
    at: instant(deps.clock.now()),
  }
  await deps.store.insert({ collection: 'proposals', document: proposal })
  return proposal
}
