import type { Article, SentenceSupport } from '../article/article.ts'
import type { OpenWorld } from '../article/world.ts'

/** A version of the article whose sentences were checked while their evidence was still there. */
export type CheckedBefore = Pick<Article, 'support' | 'created_at'>

type Judgement = Pick<SentenceSupport, 'verdict' | 'score' | 'reasons'>

/** Between what is carried and what is not: nobody can tell any more. */
const untold = 0.5

const dayOf = (instant: string): string => instant.slice(0, 10)

const wordsGone = 'the words of its source have expired; it was checked on '

const keptVerdict = (text: string, ids: readonly string[], before: CheckedBefore): Judgement | null => {
  const same = before.support.sentences.find(
    (sentence) => sentence.text === text && ids.every((id) => sentence.passage_ids.includes(id)),
  )
  if (!same || same.verdict === 'unsupported') return null
  const { verdict, score, reasons } = same
  const told = reasons.some((reason) => reason.startsWith(wordsGone))
  return { verdict, score, reasons: told ? reasons : [...reasons, `${wordsGone}${dayOf(before.created_at)}`] }
}

/**
 * What is said of a sentence that its remaining evidence does not carry, where other evidence has expired: the verdict that
 * it was given while that was there; for a new sentence, that it can no longer be compared. Null where nothing has expired.
 * @param citedIds as its citation names them
 * @param passageIds all that it rests on, those of its claims too
 */
export const byExpiredEvidence = (
  text: string,
  citedIds: readonly string[],
  passageIds: readonly string[],
  world: OpenWorld,
  before: CheckedBefore | null,
): Judgement | null => {
  const gone = passageIds.filter((id) => world.expired.has(id))
  const [first] = gone
  if (first === undefined) return null
  const kept = before === null ? null : keptVerdict(text, citedIds, before)
  const on = dayOf(world.expired.get(first) ?? '')
  return (
    kept ?? {
      verdict: 'weak',
      score: untold,
      reasons: [`the words of ${gone.join(', ')} expired on ${on}, so it can no longer be compared with them`],
    }
  )
}
