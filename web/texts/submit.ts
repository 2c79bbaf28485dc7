import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/submit.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/submit.ts') : await import('./en/submit.ts')

/** What submitting books and their progress say, in the reader's language. */
export const { submitTexts } = words
