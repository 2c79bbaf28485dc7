import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/together/sites.ts')>

const words: Words =
  locale === 'pt-BR' ? await import('./pt-br/together/sites.ts') : await import('./en/together/sites.ts')

/** What the profiles of sites and their connections say, in the reader's language. */
export const { connectionTexts, doctorTexts, siteTexts } = words
