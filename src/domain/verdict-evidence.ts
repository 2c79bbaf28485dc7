import type { VerdictItem } from './content-schema.ts'
import type { Claim, Topic } from './evidence.ts'
import { verdictSigns } from './verdict-evidence-signs.ts'

const topicsOf: Readonly<Record<VerdictItem, readonly Topic[]>> = {
  learn: ['subject', 'contents', 'practice'],
  audience: ['audience'],
  skip: ['audience', 'criticism', 'prerequisites'],
  prerequisites: ['prerequisites', 'audience'],
  versions: ['contents', 'practice', 'subject', 'prerequisites', 'background', 'criticism', 'strengths'],
}

/** Whether a statement tells an item by its words. */
export const bears = (claim: Claim, item: VerdictItem): boolean =>
  verdictSigns[item].some((pattern) => pattern.test(claim.text))

/** Claims by the topics of an item, in their order, then those of every other topic. */
const likeliestFirst = (item: VerdictItem, claims: readonly Claim[]): readonly Claim[] => {
  const byTopic = topicsOf[item].flatMap((topic) => claims.filter((claim) => claim.topic === topic))
  return [...byTopic, ...claims.filter(({ topic }) => !topicsOf[item].includes(topic))]
}

/** The claims that tell an item in plain words, the surest first. */
const tellingPlainly = (item: VerdictItem, told: readonly Claim[]): readonly Claim[] => {
  const ordered = likeliestFirst(item, told)
  if (item === 'learn') {
    const taught = ordered.filter(({ topic }) => topicsOf.learn.includes(topic))
    return taught.sort((a, b) => Number(bears(b, item)) - Number(bears(a, item)))
  }
  if (item === 'skip' || item === 'versions') return ordered.filter((claim) => bears(claim, item))
  const named = ordered.filter((claim) => claim.topic === item || bears(claim, item))
  // Who should stay away says less about whom a book is for than who should read it.
  return named.sort((a, b) => Number(bears(a, 'skip')) - Number(bears(b, 'skip')))
}

/**
 * The claims that may carry a line of the verdict box, the surest first: by topic, and under any topic by words that turn readers
 * away, ask something of them, name them or a version. Where nobody is turned away in plain words, what is criticised stands in.
 * None means that no source tells it.
 */
export const claimsForItem = (item: VerdictItem, claims: readonly Claim[]): readonly Claim[] => {
  const told = claims.filter(({ topic }) => topic !== 'details' && topic !== 'author')
  const plain = tellingPlainly(item, told)
  return item === 'skip' && plain.length === 0 ? told.filter(({ topic }) => topic === 'criticism') : plain
}

const longestWhole = 22
const fewestWords = 5

/** A statement for a line of the box: a long one up to its first comma, where that part tells the item by itself. */
export const glanceAt = (item: VerdictItem, claim: Claim): string => {
  const [lead = ''] = claim.text.split(/[,;] /u, 1)
  const words = (text: string): number => text.split(' ').length
  const isLong = words(claim.text) > longestWhole && lead !== claim.text && words(lead) >= fewestWords
  return isLong && bears({ ...claim, text: lead }, item) ? `${lead}.` : claim.text
}
