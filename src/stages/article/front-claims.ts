import type { VerdictItem } from '../../domain/content-schema.ts'
import type { Claim } from '../../domain/evidence.ts'
import { claimsForItem } from '../../domain/verdict-evidence.ts'

/** Claims that the words around an article are made from: more would cost tokens and tell nothing new. */
const mostClaims = 24
/** Claims for each line of the verdict box. */
const claimsPerItem = 4

/**
 * The claims for titles, verdict box and questions: some for each line of the box, then criticism, strengths and subject, in the
 * order of the knowledge base.
 */
export const frontClaims = (items: readonly VerdictItem[], claims: readonly Claim[]): readonly Claim[] => {
  const wanted = new Set<Claim>()
  for (const item of items) for (const claim of claimsForItem(item, claims).slice(0, claimsPerItem)) wanted.add(claim)
  for (const topic of ['criticism', 'strengths', 'subject', 'practice'] as const)
    for (const claim of claims) if (claim.topic === topic && wanted.size < mostClaims) wanted.add(claim)
  const chosen = new Set([...wanted].slice(0, mostClaims))
  return claims.filter((claim) => chosen.has(claim))
}
