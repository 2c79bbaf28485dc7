import type { texts as english } from '../en/general.ts'
import type { WordsLike } from '../words.ts'
import { booksWords } from './general/books.ts'
import { frameWords } from './general/frame.ts'
import { reviewWords } from './general/review.ts'
import { settingsWords } from './general/settings.ts'
import { taskWords } from './general/task.ts'
import { waysWords } from './general/ways.ts'
import { vocabulary } from './vocabulary.ts'

/** O que a interface diz em toda parte, e nas páginas que não têm palavras próprias. */
export const texts: WordsLike<typeof english> = {
  product: 'Pigmeu Copilot',
  ...vocabulary,
  ...frameWords,
  ...booksWords,
  ...taskWords,
  ...waysWords,
  ...reviewWords,
  ...settingsWords,
}
