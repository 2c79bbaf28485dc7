import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/together/settings.ts')>

const words: Words =
  locale === 'pt-BR' ? await import('./pt-br/together/settings.ts') : await import('./en/together/settings.ts')

/** What the pages of the settings say, in the reader's language. */
export const {
  accountTexts,
  auditActionTexts,
  auditTexts,
  dataTexts,
  modelTexts,
  notificationTexts,
  peopleTexts,
  pipelineTexts,
  promptTexts,
  schemaTexts,
  tokenTexts,
  waysOutTexts,
} = words
