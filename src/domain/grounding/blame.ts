import { sameLanguage } from '../language.ts'
import { blamingWords, sternWords } from '../lexicon/blaming-words.ts'
import type { CopyPath } from './copy-path.ts'
import type { SentenceWord } from './sentence-words.ts'

/** Whether a sentence has somebody condemn what the passages find no fault with: no word of blame or denial is where it was copied from. */
export const isBlamedAlone = (words: readonly SentenceWord[], path: CopyPath, language: string): boolean => {
  const lexicon = sameLanguage(language, 'pt') ? 'pt' : 'en'
  if (!words.some(({ key, named }, at) => !named && path[at] === null && sternWords[lexicon].has(key))) return false
  const touched = new Set(path.flatMap((place) => (place === null ? [] : [place.sentence])))
  if (touched.size === 0) return false
  return ![...touched].some(({ keys }) => keys.some((key) => blamingWords[lexicon].has(key) || key.endsWith("n't")))
}
