import type { Notice } from '../../ports/notifier.ts'
import { tell } from './told.ts'
import { notificationWords } from './words.ts'

/** A notice as a program gets it, as JSON: one happening, or the word that it is a test. */
export const composeWebhook = ({ happenings }: Notice, publicUrl: string | null): string => {
  const [happening] = happenings
  if (happening === undefined) return JSON.stringify({ event: 'test' })
  const { happening_id, kind, at, submission_id, book, created_by, facts } = happening
  const { headline, links } = tell(happening, notificationWords.en, publicUrl)
  return JSON.stringify({
    event: `notification.${kind}`,
    happening_id,
    at,
    submission_id,
    book,
    created_by,
    facts,
    text: headline,
    links: links.map(({ url }) => url),
  })
}
