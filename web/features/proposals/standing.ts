import type { ProposalView } from '../../../src/http/contract/proposal.ts'

/** What became of a section that was written anew. */
export type Standing =
  | { readonly kind: 'open' | 'rejected' | 'taken' }
  | { readonly kind: 'in_part'; readonly accepted: number; readonly changes: number }

/** What became of a section that was written anew; where nobody said so, whether it stands in the article as a whole. */
export const standingOf = (
  { decision, after, before }: Pick<ProposalView, 'decision' | 'after' | 'before'>,
  markdown: string,
): Standing => {
  if (!decision) return { kind: after !== before && markdown.includes(after.trim()) ? 'taken' : 'open' }
  const { accepted, changes } = decision
  if (accepted === 0) return { kind: 'rejected' }
  return accepted < changes ? { kind: 'in_part', accepted, changes } : { kind: 'taken' }
}
