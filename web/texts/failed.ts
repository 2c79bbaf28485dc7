import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/failed.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/failed.ts') : await import('./en/failed.ts')

/** What failed work says, in the reader's language. */
export const { failedTexts } = words
