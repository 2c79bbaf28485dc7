import { locale } from './locale.ts'
import type { WordsLike } from './words.ts'

type Words = WordsLike<typeof import('./en/index.ts')>

const words: Words = locale === 'pt-BR' ? await import('./pt-br/index.ts') : await import('./en/index.ts')

/** Every word that the UI says, in the language of whoever reads it, by the part of the UI. */
export const {
  accountTexts,
  afterTexts,
  auditActionTexts,
  auditTexts,
  articlesTexts,
  connectionTexts,
  dataTexts,
  deskTexts,
  doctorTexts,
  domainTexts,
  editorTexts,
  failedTexts,
  houseTexts,
  insightTexts,
  keysTexts,
  notificationTexts,
  peopleTexts,
  modelTexts,
  pipelineTexts,
  promptTexts,
  publishTexts,
  schemaTexts,
  reviewTexts,
  sessionTexts,
  shellTexts,
  siteTexts,
  tasksTexts,
  submitTexts,
  texts,
  tokenTexts,
  waysOutTexts,
} = words
