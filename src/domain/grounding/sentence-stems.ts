import { sameLanguage } from '../language.ts'
import { stemOf } from '../words.ts'
import type { IndexedSentence } from './passage-index.ts'

const stemsKnown = {
  en: new WeakMap<IndexedSentence, readonly string[]>(),
  pt: new WeakMap<IndexedSentence, readonly string[]>(),
}

/** The stems of all words of a sentence of the passages, small ones among them; told once for each. */
export const stemsIn = (sentence: IndexedSentence, language: string): readonly string[] => {
  const cache = stemsKnown[sameLanguage(language, 'pt') ? 'pt' : 'en']
  const known = cache.get(sentence)
  if (known !== undefined) return known
  const stems = sentence.keys.map((key) => stemOf(key, language))
  cache.set(sentence, stems)
  return stems
}
