import { articleSentences } from './articles.ts'
import { bookSentences } from './books.ts'
import { evidenceSentences } from './evidence.ts'
import { fieldSentences } from './fields.ts'
import { peopleSentences } from './people.ts'
import { publishingSentences } from './publishing.ts'
import { requestSentences } from './requests.ts'
import { settingSentences } from './settings.ts'
import { taskSentences } from './tasks.ts'

/** Every sentence by which something is refused, by topic; no key stands in two of them. */
export const refusalTopics = {
  articles: articleSentences,
  books: bookSentences,
  evidence: evidenceSentences,
  fields: fieldSentences,
  people: peopleSentences,
  publishing: publishingSentences,
  requests: requestSentences,
  settings: settingSentences,
  tasks: taskSentences,
} as const
