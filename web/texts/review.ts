import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/together/review.ts')>

const words: Words =
  locale === 'pt-BR' ? await import('./pt-br/together/review.ts') : await import('./en/together/review.ts')

/** What the review desk and its editor say, and what follows a publication, in the reader's language. */
export const { afterTexts, deskTexts, editorTexts, publishTexts, reviewTexts } = words
