import { booksWords } from './general/books.ts'
import { frameWords } from './general/frame.ts'
import { reviewWords } from './general/review.ts'
import { settingsWords } from './general/settings.ts'
import { taskWords } from './general/task.ts'
import { waysWords } from './general/ways.ts'
import { vocabulary } from './vocabulary.ts'

/** What the UI says everywhere, and on pages that have no words of their own. */
export const texts = {
  product: 'Pigmeu Copilot',
  ...vocabulary,
  ...frameWords,
  ...booksWords,
  ...taskWords,
  ...waysWords,
  ...reviewWords,
  ...settingsWords,
} as const
