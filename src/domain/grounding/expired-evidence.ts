import type { Article, SentenceSupport } from '../article/article.ts'
import type { OpenWorld } from '../article/world.ts'
import { tellReason } from './reason-sentences.ts'
import { reasonsAnd, reasonsOf } from './reasons.ts'

/** A version of the article whose sentences were checked while their evidence was still there. */
export type CheckedBefore = Pick<Article, 'support' | 'created_at'>

type Judgement = Pick<SentenceSupport, 'verdict' | 'score' | 'reasons' | 'told'>

/** Between what is carried and what is not: nobody can tell any more. */
const untold = 0.5

const dayOf = (instant: string): string => instant.slice(0, 10)

const wordsGone = tellReason('expired_checked', { day: '' }).message

const keptVerdict = (text: string, ids: readonly string[], before: CheckedBefore): Judgement | null => {
  const same = before.support.sentences.find(
    (sentence) => sentence.text === text && ids.every((id) => sentence.passage_ids.includes(id)),
  )
  if (!same || same.verdict === 'unsupported') return null
  const { verdict, score, reasons, told: howTold } = same
  const kept = { reasons, told: howTold }
  const told = reasons.some((reason) => reason.startsWith(wordsGone))
  const checked = reasonsOf([tellReason('expired_checked', { day: dayOf(before.created_at) })])
  return { verdict, score, ...(told ? kept : reasonsAnd(kept, checked)) }
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
      ...reasonsOf([tellReason('expired_gone', { ids: gone, day: on })]),
    }
  )
}
