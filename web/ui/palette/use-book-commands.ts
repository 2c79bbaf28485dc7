import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '../../api/client.ts'
import { keysTexts, texts } from '../../texts/first.ts'
import type { Command } from './commands.ts'

const words = keysTexts.palette

/** Milliseconds without a letter after which the server is asked. */
const pauseMs = 120
/** Books that are offered at once. */
const most = 8

const foundBooksQuery = (text: string) =>
  queryOptions({
    queryKey: ['submissions', 'palette', text],
    queryFn: () =>
      answerOf(api.GET('/api/submissions', { params: { query: { limit: most, ...(text === '' ? {} : { text }) } } })),
    placeholderData: keepPreviousData,
  })

/** The books and articles whose title or author holds what was typed; those that were last worked on while nothing is. */
export const useBookCommands = (typed: string) => {
  const [text] = useDebouncedValue(typed.trim(), pauseMs)
  const navigate = useNavigate()
  const found = useQuery(foundBooksQuery(text))
  const group = text === '' ? words.recent : words.books
  const commands = (found.data?.items ?? []).flatMap(
    ({ submission_id: id, book, status, article_version }): Command[] => {
      const remark = `${book.author} · ${texts.status[status]}`
      const progress = {
        id: `task/${id}`,
        group,
        label: book.title,
        kind: words.progress,
        remark,
        run: () => void navigate({ to: '/tasks/$id', params: { id } }),
      }
      if (article_version === 0) return [progress]
      const article = {
        id: `article/${id}`,
        group,
        label: book.title,
        kind: words.article,
        remark,
        run: () => void navigate({ to: '/articles/$id', params: { id } }),
      }
      return status === 'ready_for_review' ? [article, progress] : [progress, article]
    },
  )
  return { commands, isSearching: found.isFetching || text !== typed.trim(), isError: found.isError }
}
