import { z } from 'zod'
import type { AcceptedWeakness } from './audit-accepted.ts'

const viaSchema = z.object({ name: z.string(), title: z.string(), url: z.string(), severity: z.string() })

const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([viaSchema, z.string()])) })),
})
const refusalSchema = z.object({ statusCode: z.int() })

/** What asking a registry for known weaknesses came to. */
export type AuditVerdict =
  | { readonly kind: 'not offered'; readonly statusCode: number }
  | { readonly kind: 'not answered'; readonly reason: string }
  | { readonly kind: 'answered'; readonly weaknesses: number; readonly problems: readonly string[] }

/** What registries answer that have no such question: mirrors and proxies. */
const notThere: ReadonlySet<number> = new Set([404, 405, 410, 501])
const heavy: ReadonlySet<string> = new Set(['high', 'critical'])

/**
 * Reads what `npm audit --json` said.
 *
 * @param today as `2026-11-23`; what was accepted until an earlier day stops a release again
 */
export const judgeAudit = (report: unknown, accepted: readonly AcceptedWeakness[], today: string): AuditVerdict => {
  const refusal = refusalSchema.safeParse(report)
  if (refusal.success && notThere.has(refusal.data.statusCode))
    return { kind: 'not offered', statusCode: refusal.data.statusCode }
  const answer = reportSchema.safeParse(report)
  if (!answer.success) return { kind: 'not answered', reason: JSON.stringify(report).slice(0, 400) }
  const found = Object.values(answer.data.vulnerabilities).flatMap(({ via }) =>
    via.filter((each) => typeof each !== 'string'),
  )
  const weaknesses = new Map(found.map((each) => [`${each.name} ${each.url}`, each]))
  const problems = [...weaknesses.values()]
    .filter(
      ({ severity, url }) => heavy.has(severity) && !accepted.some((one) => one.advisory === url && one.until >= today),
    )
    .map(({ name, title, url, severity }) => `${name}: ${title} (${severity}), ${url}`)
  return { kind: 'answered', weaknesses: weaknesses.size, problems }
}
