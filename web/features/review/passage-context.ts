import type { Passage } from '../../../src/domain/evidence.ts'
import { passageText } from '../../../src/domain/passage-text.ts'

/** A passage amid the text around it. */
export interface PassageContext {
  readonly before: string
  readonly passage: string
  readonly after: string
  /** Whether the text goes on before and after what is shown. */
  readonly cutBefore: boolean
  readonly cutAfter: boolean
}

/** Where a cut may fall so that no word is broken: the nearest white space within the stretch. */
const wordEdge = (stretch: string, fromEnd: boolean): number => {
  const edge = fromEnd ? stretch.lastIndexOf(' ') : stretch.indexOf(' ')
  if (edge === -1) return fromEnd ? stretch.length : 0
  return fromEnd ? edge : edge + 1
}

/** Shows a passage in its snapshot, with so many characters around it, cut at words. */
export const contextOf = (
  snapshotText: string,
  passage: Pick<Passage, 'start' | 'end'>,
  reach: number,
): PassageContext => {
  const from = Math.max(0, passage.start - reach)
  const to = Math.min(snapshotText.length, passage.end + reach)
  const before = snapshotText.slice(from, passage.start)
  const after = snapshotText.slice(passage.end, to)
  const cutBefore = from > 0
  const cutAfter = to < snapshotText.length
  return {
    before: cutBefore ? before.slice(wordEdge(before, false)) : before,
    passage: passageText({ text: snapshotText }, passage),
    after: cutAfter ? after.slice(0, wordEdge(after, true)) : after,
    cutBefore,
    cutAfter,
  }
}
