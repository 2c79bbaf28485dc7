import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/together/first.ts')>

const words: Words =
  locale === 'pt-BR' ? await import('./pt-br/together/first.ts') : await import('./en/together/first.ts')

/** What the frame of every page and the list of books say, in the reader's language. */
export const { houseTexts, keysTexts, sessionTexts, shellTexts, tasksTexts, texts } = words
