import type { z } from 'zod'
import { attestedContent } from '../../domain/attestation/attested-content.ts'
import type { AuditEntry } from '../../domain/audit.ts'
import type { Submission } from '../../domain/submission.ts'
import { instant } from '../../ports/clock.ts'
import type { attestationEvidenceSchema } from '../contract/audit.ts'
import type { HttpDeps } from '../deps.ts'

type Deps = Pick<HttpDeps, 'store' | 'audit' | 'clock' | 'about'>

/** Pages of the log that are looked through for one article: 20,000 entries each. */
const mostPages = 50

const howToCheck =
  'An attestation\'s content_hash is the SHA-256 of its "content" as canonical JSON: UTF-8, names sorted, no white space (RFC 8785). ' +
  'The hash of an audit entry is the SHA-256 of all its other fields in the same form, and previous_hash is the hash of the entry before it.'

/** What the log says of a submission, oldest first. */
const auditOf = async ({ audit }: Deps, subject: string) => {
  const found: AuditEntry[] = []
  let cursor: number | null | undefined
  for (let page = 0; page < mostPages && cursor !== null; page += 1) {
    const { items, next } = await audit.list({ subject, limit: 200, cursor })
    found.push(...items)
    cursor = next
  }
  return { audit: found.reverse(), audit_complete: cursor === null }
}

/** Everything about the approvals of one article that somebody needs who was not there. */
export const attestationEvidence = async (
  deps: Deps,
  submission: Submission,
): Promise<z.output<typeof attestationEvidenceSchema>> => {
  const { store, clock, about } = deps
  const { submission_id, book, created_at, created_by, publications, attestations = [] } = submission
  const [versions, history, told] = await Promise.all([
    store.documents('articles', `${submission_id}/`),
    store.history(submission_id),
    auditOf(deps, submission_id),
  ])
  const contentOf = (version: number) => {
    const article = versions.find((one) => one.version === version)
    return article ? { ...attestedContent(article) } : null
  }
  return {
    format: 'pigmeu-attestation-evidence',
    format_version: 1,
    how_to_check: howToCheck,
    made_at: instant(clock.now()),
    product_version: about.version,
    submission_id,
    book,
    created_at,
    created_by,
    publications,
    attestations: attestations.map((one) => ({ ...one, content: contentOf(one.article_version) })),
    versions: versions.map(({ version, made_by, created_at: at, title }) => ({
      version,
      made_by,
      created_at: at,
      title,
    })),
    history,
    ...told,
  }
}
