import { lessenings } from '../lexicon/clause-words.ts'
import { homesOf } from './copied-homes.ts'
import type { CopyPath } from './copy-path.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Words that say less of something than usual: who sums up a text says so only where the text does. */
const lessening = /^(?:less|fewer|least|worse|worst|menos|pior|piores)$/u
/** "At least", "more or less", "much less": these lessen nothing. */
const setPhrase = /^(?:at|or|ou|pelo|ao|nothing|none|nevertheless|much|no)$/u

/** Whether a sentence of the passages lessens, denies or compares something; "like never before" does not. */
const lessens = (keys: readonly string[]): boolean =>
  keys.some((key, at) => (lessenings.has(key) && keys[at + 1] !== 'before') || key.endsWith("n't"))

/** Whether a sentence says "less" or "worse" where nothing that it was copied from lessens, denies or compares. */
export const isDiminished = (words: readonly SentenceWord[], path: CopyPath): boolean => {
  const marked = words.findIndex(({ key }, at) => lessening.test(key) && !setPhrase.test(words[at - 1]?.key ?? ''))
  return marked >= 0 && !homesOf(path).some(({ keys }) => lessens(keys))
}
