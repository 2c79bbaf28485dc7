import { passageText, type Snapshot } from '../evidence.ts'
import { foldText } from '../words.ts'

const numberOf = (passageId: string): number => Number(/\.p(\d+)$/u.exec(passageId)?.[1] ?? 0)

/**
 * A source's new answer in which words that stayed keep the ids that they had, so that what rests on them still does; new words get
 * numbers that no former words had.
 */
export const keepPassageIds = (former: Snapshot, fresh: Snapshot): Snapshot => {
  const known = new Map<string, string[]>()
  for (const passage of former.passages) {
    const words = foldText(passageText(former, passage))
    if (passage.expired_at === undefined && words !== '')
      known.set(words, [...(known.get(words) ?? []), passage.passage_id])
  }
  let last = Math.max(0, ...[...former.passages, ...fresh.passages].map(({ passage_id }) => numberOf(passage_id)))
  const passages = fresh.passages.map((passage) => {
    const kept = known.get(foldText(passageText(fresh, passage)))?.shift()
    if (kept !== undefined) return { ...passage, passage_id: kept }
    last += 1
    return { ...passage, passage_id: `${fresh.source_id}.p${last}` }
  })
  return { ...fresh, passages }
}
