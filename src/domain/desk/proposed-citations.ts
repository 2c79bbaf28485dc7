import type { Citation } from '../article/article.ts'
import type { Proposal } from './proposal.ts'

/**
 * What the sentences of an article are known to rest on: those of the version, and those of sections that were proposed to editors,
 * so that a sentence keeps its evidence when it is taken over. What the version says stands above a proposal, and a newer proposal
 * above an older one.
 */
export const withProposed = (
  own: readonly Citation[],
  proposals: readonly Pick<Proposal, 'citations' | 'at'>[],
): readonly Citation[] => {
  const said = new Set(own.map(({ sentence }) => sentence))
  const bySentence = new Map(
    proposals
      .toSorted((one, other) => one.at.localeCompare(other.at))
      .flatMap(({ citations }) => citations)
      .filter(({ sentence }) => !said.has(sentence))
      .map((citation) => [citation.sentence, citation]),
  )
  return [...bySentence.values(), ...own]
}
