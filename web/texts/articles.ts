import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/articles.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/articles.ts') : await import('./en/articles.ts')

/** What the list of articles says, in the reader's language. */
export const { articlesTexts } = words
