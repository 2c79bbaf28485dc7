import type { SentenceSupport } from '../article/article.ts'
import { verdictBox } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
import type { Claim } from '../evidence.ts'
import { error, excerpt, type Gate, type GateContext, kindsOf, proseSentences, resultOf, tell } from './gate.ts'
import { isInterestedPraise } from './praise.ts'

const claimsByPassage = new WeakMap<OpenWorld, ReadonlyMap<string, Claim>>()

const byPassage = (world: OpenWorld): ReadonlyMap<string, Claim> => {
  const known = claimsByPassage.get(world)
  if (known) return known
  const claims = new Map<string, Claim>()
  for (const claim of world.claims.values())
    for (const id of claim.passage_ids) if (!claims.has(id)) claims.set(id, claim)
  claimsByPassage.set(world, claims)
  return claims
}

/** The claims that a sentence rests on; a passage that is cited by itself stands for the claim made of it. */
const claimsOf = ({ claim_ids, passage_ids }: SentenceSupport, world: OpenWorld): readonly Claim[] => {
  const own = claim_ids.map((id) => world.claims.get(id))
  const through = claim_ids.length > 0 ? [] : passage_ids.map((id) => byPassage(world).get(id))
  return [...own, ...through].filter((claim) => claim !== undefined)
}

const verdicts = new WeakMap<Claim, boolean>()

const isPraise = (claim: Claim, world: OpenWorld): boolean => {
  const known = verdicts.get(claim)
  if (known !== undefined) return known
  const praise = isInterestedPraise(claim, world)
  verdicts.set(claim, praise)
  return praise
}

/** The claims that the body's factual sentences rest on, each once, with the section that cites it first. */
const citedClaims = (context: GateContext): ReadonlyMap<Claim, number> => {
  const kinds = kindsOf(context)
  const cited = new Map<Claim, number>()
  for (const { sentence_id, section } of proseSentences(context)) {
    const support = kinds.get(sentence_id)
    if (section === verdictBox || support?.kind !== 'factual') continue
    for (const claim of claimsOf(support, context.world)) if (!cited.has(claim)) cited.set(claim, section)
  }
  return cited
}

const mostIn = (sections: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const section of sections) counts.set(section, (counts.get(section) ?? 0) + 1)
  return [...counts].sort(([, one], [, two]) => two - one)[0]?.[0] ?? 0
}

const shownExamples = 3

/**
 * Refuses an article of which too much rests on praise by those who want the book sold. Counted are the claims that the
 * factual sentences of the body rest on, each once, attributed or not; what is praise, `isInterestedPraise` says.
 */
export const balanceGate: Gate = (context) => {
  const { max } = context.world.schema.praise_share
  const cited = citedClaims(context)
  const praise = [...cited].filter(([claim]) => isPraise(claim, context.world))
  if (cited.size === 0 || praise.length / cited.size <= max) return resultOf('balance', [])
  const allowed = Math.floor(cited.size * max)
  const told = tell('balance_praise', {
    praise: praise.length,
    statements: cited.size,
    most: allowed,
    examples: praise.slice(0, shownExamples).map(([claim]) => excerpt(claim.text)),
  })
  return resultOf('balance', [error(told, { section: mostIn(praise.map(([, section]) => section)) })])
}
