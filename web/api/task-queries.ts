import { queryOptions } from '@tanstack/react-query'
import type { BulkAction } from '../../src/domain/desk/bulk.ts'
import type { BulkResult } from '../../src/http/contract/bulk.ts'
import type { SavedViewView } from '../../src/http/contract/saved-view.ts'
import type { SourceContent, TaskContent } from '../../src/http/contract/task-content.ts'
import { locale } from '../texts/locale.ts'
import { answerOf, api } from './client.ts'

/** The views that whoever looks sees. */
export const savedViewsQuery = () =>
  queryOptions({
    queryKey: ['saved-views'],
    queryFn: async (): Promise<readonly SavedViewView[]> => (await answerOf(api.GET('/api/saved-views'))).items,
    staleTime: 60_000,
  })

/** Named submissions as the list tells them. */
export const readRows = (ids: readonly string[]) =>
  answerOf(api.GET('/api/tasks/rows', { params: { query: { ids: ids.join(',') } } }))

/** What the steps of a book gave. */
export const taskContentQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'content'],
    queryFn: (): Promise<TaskContent> => answerOf(api.GET('/api/tasks/{id}/content', { params: { path: { id } } })),
  })

/** One source of a book as it was kept. */
export const sourceContentQuery = (id: string, sourceId: string) =>
  queryOptions({
    queryKey: ['task', id, 'content', sourceId],
    queryFn: (): Promise<SourceContent> =>
      answerOf(
        api.GET('/api/tasks/{id}/sources/{source_id}/content', { params: { path: { id, source_id: sourceId } } }),
      ),
    retry: false,
  })

const calls = {
  retry: (body: { ids: string[]; reason: string | null }) => api.POST('/api/tasks/bulk/retry', { body }),
  cancel: (body: { ids: string[]; reason: string | null }) => api.POST('/api/tasks/bulk/cancel', { body }),
  approve: (body: { ids: string[]; reason: string | null }) => api.POST('/api/tasks/bulk/approve', { body }),
} as const

/** The same answers, refusals said in the reader's language; its words are fetched when there is a refusal to say. */
const inReadersWords = async (tasks: BulkResult['tasks']): Promise<BulkResult['tasks']> => {
  if (locale === 'en' || tasks.every(({ error }) => error === null)) return tasks
  const words = await import('../texts/refusals.ts').catch(() => null)
  return tasks.map((task) => {
    const { error } = task
    return error && words ? { ...task, error: { ...error, message: words.spoken(error, error.message) } } : task
  })
}

/**
 * Does the same to some books by one call; each gets its own answer.
 * @throws ProblemError
 */
export const actOnSome = async (
  action: BulkAction,
  ids: readonly string[],
  reason: string | null,
): Promise<BulkResult['tasks']> => inReadersWords((await answerOf(calls[action]({ ids: [...ids], reason }))).tasks)
