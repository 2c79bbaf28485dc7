import type { Article, GateName } from '../domain/article/article.ts'
import { historySentences } from '../domain/kept-words/history-sentences.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import { tellTask } from '../domain/refusals/tasks.ts'
import type { Submission } from '../domain/submission.ts'
import type { Message } from '../domain/told.ts'
import { type AttestationInput, attest } from './attest.ts'
import { changeSubmission, notAllowed } from './change-submission.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { createFieldChecks } from './field-checks.ts'
import { failedGates, findArticle } from './find-article.ts'
import { limits } from './limits.ts'
import { checkPublishIntent, type PublishInput } from './publish-intent.ts'

/** An approval as it came in. */
export interface ApproveInput {
  readonly publish?: PublishInput | null | undefined
  /** Needed when the article fails a gate: nothing is approved unnoticed. */
  readonly reason?: unknown
  /** What the person was shown and looked at; without it the approval is recorded as one without a statement. */
  readonly attestation?: AttestationInput | null | undefined
  /** Whether it is one of many that are approved from a list: only where every check is green, and recorded as such. */
  readonly inBulk?: true
}

/** The checks of an article that are not green: those that fail, and those that somebody waived. */
const notGreen = ({ validation: { gates } }: Article): readonly GateName[] =>
  gates.filter(({ verdict }) => verdict === 'fail' || verdict === 'waived').map(({ gate }) => gate)

const mustBeOpened = (gates: readonly GateName[]): Message => tellTask('task_not_green', { gates: [...gates] })

/** What the history tells of an approval; one of many is of an article that fails nothing. */
const toldOf = (
  { version }: Article,
  { failed, why, inBulk }: { readonly failed: readonly GateName[]; readonly why: string; readonly inBulk: boolean },
): string => {
  if (failed.length > 0) return historySentences.approved_although({ version, gates: failed.join(', '), why })
  if (inBulk)
    return why === ''
      ? historySentences.approved_in_bulk({ version })
      : historySentences.approved_in_bulk_why({ version, why })
  return why === '' ? historySentences.approved({ version }) : historySentences.approved_why({ version, why })
}

/**
 * Approves the current article in a person's name, records what they answer for, and asks for publishing when wanted.
 * @throws INVALID_INPUT ACTION_NOT_ALLOWED NOT_FOUND
 */
export const approve = async (
  deps: ActionDeps,
  editor: Editor,
  submissionId: string,
  input: ApproveInput,
): Promise<Submission> =>
  changeSubmission(deps, editor, submissionId, 'approve', async (submission, now) => {
    const article = await findArticle(deps.store, submission)
    const doubts = input.inBulk ? notGreen(article) : []
    if (doubts.length > 0) throw await notAllowed(deps, submission, 'approve', mustBeOpened(doubts))
    const failed = failedGates(article)
    const checks = createFieldChecks()
    const reason = checks.text('reason', input.reason, { optional: true, maxCharacters: limits.remarkCharacters })
    if (failed.length > 0 && reason === '')
      checks.refuse('reason', tellArticle('approve_without_reason', { gates: [...failed] }))
    checks.done()
    const asking = { by: editor.name, now, submission, prefix: 'publish.' }
    const intent = input.publish ? await checkPublishIntent(deps.store, input.publish, asking) : null
    const inBulk = input.inBulk ?? false
    const approval = { submission, article, input: input.attestation ?? null, reason, now, inBulk }
    const attestations = await attest(deps, editor, approval)
    return {
      reason: toldOf(article, { failed, why: reason, inBulk }),
      set: { approved_by: editor.name, publish_intent: intent, attestations },
    }
  })
