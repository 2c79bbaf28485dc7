import type { Article } from '../domain/article/article.ts'
import type { Attestation } from '../domain/attestation/attestation.ts'
import { attestedContent } from '../domain/attestation/attested-content.ts'
import { type ReviewTold, reviewRecordOf } from '../domain/attestation/review-record.ts'
import { type AttestationStatement, statementIn, statementVersion } from '../domain/attestation/statements.ts'
import { type AuditActor, systemActor } from '../domain/audit.ts'
import { tellArticle } from '../domain/refusals/articles.ts'
import { refusedField } from '../domain/refusals/refused-fields.ts'
import type { Submission } from '../domain/submission.ts'
import { hashOfJson } from '../reporting/audit/index.ts'
import type { ActionDeps, Editor } from './deps.ts'
import { failedGates } from './find-article.ts'

/** What an approving person was shown and did, as it came in. */
export interface AttestationInput {
  /** The version of the statement that they were shown and agreed to. */
  readonly statement_version: number
  /** Ids of the sentences whose evidence they opened. */
  readonly opened?: readonly string[] | undefined
  readonly seconds_spent?: number | null | undefined
}

/** What an approval answers for. */
interface Approval {
  readonly submission: Submission
  readonly article: Article
  /** Null where the person was shown no statement. */
  readonly input: AttestationInput | null
  readonly reason: string
  readonly now: string
  /** Whether it is one of many that are approved from a list. */
  readonly inBulk?: boolean
}

/** @throws INVALID_INPUT for a statement that is not the present one */
const agreedTo = (input: AttestationInput | null, article: Article): AttestationStatement | null => {
  if (input === null) return null
  if (input.statement_version === statementVersion) return statementIn(article.language)
  throw refusedField('attestation.statement_version', tellArticle('statement_outdated', { present: statementVersion }))
}

const actorFor = ({ name, actor }: Editor): AuditActor => actor ?? { ...systemActor, kind: 'user', name }

const toldBy = (input: AttestationInput | null): ReviewTold => ({
  opened: input?.opened ?? [],
  secondsSpent: input?.seconds_spent ?? null,
})

/**
 * Records a person's approval, after those that came before: to be written together with the approval itself.
 * @throws INVALID_INPUT for a statement that is not the present one
 */
export const attest = async (
  { store, newId }: Pick<ActionDeps, 'store' | 'newId'>,
  editor: Editor,
  { submission, article, input, reason, now, inBulk = false }: Approval,
): Promise<Attestation[]> => {
  const statement = agreedTo(input, article)
  const versions = await store.documents('articles', `${article.submission_id}/`)
  const earlier = versions.filter(({ version }) => version < article.version)
  return [
    ...(submission.attestations ?? []),
    {
      attestation_id: `att_${newId()}`,
      kind: 'person',
      at: now,
      actor: actorFor(editor),
      article_version: article.version,
      content_hash: hashOfJson(attestedContent(article)),
      statement,
      review: reviewRecordOf(article, [...earlier, article], toldBy(input), submission.waiver),
      ...(inBulk ? { in_bulk: true as const } : {}),
      failed_gates: [...failedGates(article)],
      reason: reason === '' ? null : reason,
    },
  ]
}
