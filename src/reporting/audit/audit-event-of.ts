import { type AuditAction, type AuditEvent, systemActor } from '../../domain/audit.ts'
import type { Happening, HappeningKind } from '../../domain/happening.ts'

/** What happens by itself and is worth a record; the rest is for people's information. */
const actions: Readonly<Partial<Record<HappeningKind, AuditAction>>> = {
  published: 'article.published',
  failed: 'submission.fail',
}

/** What the log records of a happening, or null for nothing. Told again, it is the same event. */
export const auditEventOf = ({ happening_id, kind, at, submission_id, book, facts }: Happening): AuditEvent | null => {
  const action = actions[kind]
  if (action === undefined) return null
  const details = { ...facts, ...(book === null ? {} : { title: book.title }) }
  return { event_id: happening_id, at, actor: systemActor, action, subject: submission_id, details }
}
