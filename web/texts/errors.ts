import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/errors.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/errors.ts') : await import('./en/errors.ts')

/** What is said of errors, and of sources that gave nothing, in the reader's language. */
export const { domainTexts } = words
