import type { ArticleLanguage } from '../../domain/content-schema.ts'
import type { NotificationWords } from './notification-words.ts'
import { english } from './words.en.ts'
import { brazilian } from './words.pt-br.ts'

/** The words of each language that there are. */
export const notificationWords: Readonly<Record<ArticleLanguage, NotificationWords>> = {
  en: english,
  'pt-BR': brazilian,
}
