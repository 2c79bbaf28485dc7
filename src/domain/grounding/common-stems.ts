import { sameLanguage } from '../language.ts'
import { commonWords } from '../lexicon/common-words.ts'
import { eventWords, lightWords } from '../lexicon/telling-words.ts'
import { stemOf } from '../words.ts'

type Tables = Readonly<Record<'en' | 'pt', ReadonlySet<string>>>

const stemmed = ({ en, pt }: Tables): Tables => ({
  en: new Set([...en].map((word) => stemOf(word, 'en'))),
  pt: new Set([...pt].map((word) => stemOf(word, 'pt'))),
})

const common = stemmed(commonWords)
const events = stemmed(eventWords)
const light = stemmed(lightWords)

const lexiconOf = (language: string): 'en' | 'pt' => (sameLanguage(language, 'pt') ? 'pt' : 'en')

/** Whether a stem tells what happened to somebody or something. */
export const isEvent = (stem: string, language: string): boolean => events[lexiconOf(language)].has(stem)

/** Whether a stem tells next to nothing. */
export const isLight = (stem: string, language: string): boolean => light[lexiconOf(language)].has(stem)

/** Whether a folded word is an everyday one, which names nothing by itself. */
export const isCommonWord = (key: string, language: string): boolean => {
  const stem = stemOf(key, language)
  return common[lexiconOf(language)].has(stem) || isEvent(stem, language) || isLight(stem, language)
}
