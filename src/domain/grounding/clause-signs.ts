import type { CopyPath } from './copy-path.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words (folded) that join a clause to what stands before it. */
const clauseJoiners =
  /^(?:and|but|which|who|whose|where|while|whereas|although|though|because|since|after|before|despite|as|until|when|so|e|mas|que|enquanto|embora|porque|apesar|depois|antes|quando|como)$/u
/** Weight of uncopied words from which a clause counts in full: about two words. */
const enough = 2
/** What the first clause counts: it often tells in other words who says the rest. */
const opening = 0.3
/** Words of a clause that say something; fewer tell nothing by themselves. */
const fewest = 2

interface Clause {
  weight: number
  strange: number
  telling: number
}

/** The rank of the sentence of the passages from which most was copied. */
const homeOf = (words: readonly SentenceWord[], path: CopyPath): number => {
  const weights = new Map<number, number>()
  path.forEach((place, at) => {
    if (place !== null) weights.set(place.rank, (weights.get(place.rank) ?? 0) + (words[at]?.weight ?? 0) + 0.1)
  })
  let home = -1
  let most = 0
  for (const [rank, weight] of weights)
    if (weight > most) {
      home = rank
      most = weight
    }
  return home
}

/**
 * How much stranger to the passages the strangest clause of a sentence is than the rest of it, 0 to 1: high where
 * something was added to what the passages say.
 */
export const addedIn = (words: readonly SentenceWord[], path: CopyPath): number => {
  const home = homeOf(words, path)
  const clauses: Clause[] = []
  let open: Clause | null = null
  words.forEach((word, at) => {
    if (open === null || word.broken || clauseJoiners.test(word.key)) {
      open = { weight: 0, strange: 0, telling: 0 }
      clauses.push(open)
    }
    if (word.weight === 0) return
    const place = path[at] ?? null
    const near = place !== null && Math.abs(place.rank - home) <= 2
    open.weight += word.weight
    open.telling += word.kind === 'frame' ? 0 : 1
    open.strange += word.kind === 'frame' || near ? 0 : word.weight * (place === null ? 1 : 0.5)
  })
  const weight = clauses.reduce((sum, one) => sum + one.weight, 0)
  const strange = clauses.reduce((sum, one) => sum + one.strange, 0)
  let worst = 0
  for (const [place, clause] of clauses.entries()) {
    const rest = weight - clause.weight
    if (clause.telling < fewest || rest < enough) continue
    const contrast = clause.strange / clause.weight - (strange - clause.strange) / rest
    worst = Math.max(worst, contrast * Math.min(1, clause.strange / enough) * (place === 0 ? opening : 1))
  }
  return Math.min(1, worst)
}
