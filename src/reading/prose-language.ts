import { detectLanguage } from '../domain/language.ts'
import type { PassageDraft } from '../domain/reading.ts'
import { languageTag } from './locale/languages.ts'

/** Characters of prose that are enough to tell a language by. */
const sample = 6000

/**
 * The language in which the passages speak, told by their words; where they are too few, what the page or its shop says.
 * The page's word also decides between variants of one language (`pt` and `pt-BR`).
 */
export const proseLanguage = (passages: readonly PassageDraft[], stated: string | null): string | null => {
  const prose = passages.filter(({ kind }) => kind !== 'contents')
  const text = (prose.length > 0 ? prose : passages).map(({ text: words }) => words).join('\n')
  const told = detectLanguage(text.slice(0, sample))
  const tag = stated === null ? null : languageTag(stated)
  if (told === null) return tag
  return tag?.startsWith(`${told}-`) === true ? tag : told
}
