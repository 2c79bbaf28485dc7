import { readerOf } from './read-back.ts'

/** What an editor is told of a book before its article is written. Kept as text, and read back to be told in another language. */
export const noticeSentences = {
  withheld: ({ passages }: { passages: string }) =>
    `Not shown to the writer, because it may be an order to a machine: ${passages}. Paste what is true of it without the order.`,
  one_left_out: (_: object) =>
    '1 statement of the summaries were left out, because their passages do not carry them; the knowledge base lists them.',
  left_out: ({ count }: { count: number }) =>
    `${count} statements of the summaries were left out, because their passages do not carry them; the knowledge base lists them.`,
  same_book: ({ title, url }: { title: string; url: string }) =>
    `The own post "${title}" (${url}) seems to be about this book already: update that post, or choose another focus keyword for this article.`,
  same_keyword: ({ title, url, keyword }: { title: string; url: string; keyword: string }) =>
    `The own post "${title}" (${url}) has the likely focus keyword "${keyword}" already: choose another one for this article.`,
} as const

/** Which of these sentences a notice is, or none. */
export const readNotice = (): ReturnType<typeof readerOf> => readerOf(noticeSentences, { url: '\\S+', count: '\\d+' })
