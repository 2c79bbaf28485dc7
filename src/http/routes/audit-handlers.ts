import { Readable } from 'node:stream'
import { findSubmission } from '../../actions/change-submission.ts'
import { instant } from '../../ports/clock.ts'
import type { auditRoutes } from '../contract/routes-audit.ts'
import type { HttpDeps } from '../deps.ts'
import { attestationEvidence } from '../views/attestation-evidence.ts'
import type { Handlers } from './handlers.ts'

const inUtc = (at: string | undefined): string | undefined => (at === undefined ? undefined : instant(Date.parse(at)))

const positionOf = (noted: string) => {
  const [sequence = '', hash = ''] = noted.split(':')
  return { sequence: Number(sequence), hash }
}

async function* linesOf(entries: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`
}

/** Answers the routes by which it is seen and proven who did what. */
export const auditHandlers = (deps: HttpDeps): Handlers<keyof typeof auditRoutes> => ({
  listAudit: ({ query }) => deps.audit.list({ ...query, since: inUtc(query.since), before: inUtc(query.before) }),
  verifyAudit: ({ query: { expect } }) => deps.audit.verify(expect === undefined ? null : positionOf(expect)),
  exportAudit: ({ reply }) =>
    reply
      .header('content-type', 'application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.ndjson"')
      .send(Readable.from(linesOf(deps.audit.entries()))),
  listAttestations: async ({ params }) => {
    const { attestations = [] } = await findSubmission(deps, params.id)
    return { items: attestations.toReversed() }
  },
  exportAttestations: async ({ params }) => attestationEvidence(deps, await findSubmission(deps, params.id)),
})
