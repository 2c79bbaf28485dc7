import { diffWordsWithSpace } from 'diff'
import { alike } from '../domain/grounding/likeness.ts'

/** Words that stand in both of two texts, or in one of them. */
export interface ChangedWords {
  readonly text: string
  readonly in: 'both' | 'left' | 'right'
}

/** Below this two texts share words by chance: told word by word, nobody could read either. */
const leastAlike = 0.6

/** What became of a text word by word; null where it is rather another text, and where no word changed. */
export const changedWords = (left: string, right: string): readonly ChangedWords[] | null =>
  left === right || alike(left, right) < leastAlike
    ? null
    : diffWordsWithSpace(left, right).map(({ value, added, removed }) => ({
        text: value,
        in: added ? 'right' : removed ? 'left' : 'both',
      }))
