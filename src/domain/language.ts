import { languageProfiles } from './lexicon/language-profiles.ts'

const wordsNeeded = 6
/** Share of a text's words that must speak for the winner. */
const shareNeeded = 0.13
/** How far the winner must be ahead of the second. */
const leadNeeded = 1.25

interface Profile {
  readonly language: string
  readonly words: ReadonlySet<string>
  readonly letters: ReadonlySet<string>
}

const profiles: readonly Profile[] = Object.entries(languageProfiles).map(([language, { words, letters }]) => ({
  language,
  words: new Set(words.split(/\s+/u)),
  letters: new Set(letters),
}))

/** A word weighs less the more languages have it. */
const weights = new Map<string, number>()
for (const profile of profiles)
  for (const word of profile.words)
    if (!weights.has(word)) weights.set(word, 1 / profiles.filter(({ words }) => words.has(word)).length)

const scoreOf = (profile: Profile, words: readonly string[], letters: readonly string[]): number => {
  let score = 0
  for (const word of words) if (profile.words.has(word)) score += weights.get(word) ?? 0
  for (const letter of letters) if (profile.letters.has(letter)) score += 0.15
  return score / words.length
}

/** Tells the language of a text (`en`, `pt`, `de`, `fr`, `es`, `it`), or null when it is too short or too uncertain to say. */
export const detectLanguage = (text: string): string | null => {
  const folded = text.normalize('NFC').toLowerCase().replaceAll('’', "'")
  const words = folded.match(/\p{L}+(?:'\p{L}+)?/gu) ?? []
  if (words.length < wordsNeeded) return null
  const letters = folded.match(/[^\p{ASCII}\s]/gu) ?? []
  const ranked = profiles
    .map((profile) => ({ language: profile.language, score: scoreOf(profile, words, letters) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first || !second || first.score < shareNeeded) return null
  return first.score >= second.score * leadNeeded ? first.language : null
}

/** There are few tags, and each is asked for at every sentence. */
const primaries = new Map<string, string>()

const primary = (language: string): string => {
  const known = primaries.get(language)
  if (known !== undefined) return known
  const found = language.toLowerCase().split(/[-_]/u)[0] ?? ''
  primaries.set(language, found)
  return found
}

/** Whether two language tags name the same language, regions aside: `pt-BR` and `pt`. */
export const sameLanguage = (a: string, b: string): boolean => primary(a) === primary(b)
