import { irregularForms, type Relation, relationPhrases, relations, works } from '../lexicon/role-words.ts'
import { stemOf } from '../words.ts'

/** Endings by which Portuguese tells when something was done; stems keep them. */
const verbEnding = /(?:aram|eram|iram|avam|iam|ava|ou|eu|iu|ar|er|ir)$/u
const shortest = 3

/** What a word is compared by when it tells who does what: its stem, without what tells the time. */
export const doingStem = (stem: string, language: string): string => {
  if (!language.startsWith('pt')) return stem
  const bare = stem.replace(verbEnding, '')
  return bare.length < shortest ? stem : bare
}

/** The stems of a word in its first form, which may differ from those of its other forms: "succeed", "succeeds". */
export const doingStems = (word: string, language: string): readonly string[] => [
  ...new Set(
    [word, `${word}s`, `${word.replace(/e$/u, '')}ed`].map((form) => doingStem(stemOf(form, language), language)),
  ),
]

const stemmed = <T>(table: ReadonlyMap<string, T>, language: string): ReadonlyMap<string, T> =>
  new Map([...table].flatMap(([word, one]) => doingStems(word, language).map((stem) => [stem, one] as const)))

const relationStems = { en: stemmed(relations, 'en'), pt: stemmed(relations, 'pt') }
const phraseStems = { en: stemmed(relationPhrases, 'en'), pt: stemmed(relationPhrases, 'pt') }
const irregularStems = (language: string): ReadonlyMap<string, string> =>
  new Map([...irregularForms].map(([form, base]) => [form, doingStem(stemOf(base, language), language)] as const))
const baseStems = { en: irregularStems('en'), pt: irregularStems('pt') }

const workStems = {
  en: new Set([...works].map((word) => stemOf(word, 'en'))),
  pt: new Set([...works].map((word) => stemOf(word, 'pt'))),
}

/** The language in which stems are compared. */
export type StemLanguage = 'en' | 'pt'

/** What a word of a text is compared by: the stem of its first form. */
export const comparedStem = (key: string, stem: string, language: StemLanguage): string =>
  baseStems[language].get(key) ?? doingStem(stem, language)

/** Whether a stem tells of a work that somebody wrote. */
export const isWork = (stem: string, language: StemLanguage): boolean => workStems[language].has(stem)

/** The relation that a stem tells of a doer, or of whom a small word hangs on it; undefined where it tells none. */
export const relationOf = (stem: string, language: StemLanguage, isDoer: boolean, by: string): Relation | undefined => {
  const phrase = phraseStems[language].get(stem)
  return phrase !== undefined && (isDoer || phrase.by.test(by)) ? phrase : relationStems[language].get(stem)
}

/** Whether a stem tells a relation. */
export const isRelation = (stem: string, portuguese: boolean): boolean =>
  relationStems[portuguese ? 'pt' : 'en'].has(doingStem(stem, portuguese ? 'pt' : 'en'))
