import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/insights.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/insights.ts') : await import('./en/insights.ts')

/** What the figures say, in the reader's language. */
export const { insightTexts } = words
