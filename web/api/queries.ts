import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { ArticleState } from '../../src/domain/article/article-state.ts'
import type { Status } from '../../src/domain/status.ts'
import type { Config } from '../../src/http/contract/config.ts'
import type { Session } from '../../src/http/contract/session.ts'
import type { Task } from '../../src/http/contract/task.ts'
import { answerOf, api } from './client.ts'

const pageSize = 50

/** Rows of the first page of the list of submissions, enough to begin with, and of each that follows as somebody scrolls. */
const rowsAtOnce = { first: 100, next: 200 } as const
/** Milliseconds for which the list is good by itself: events keep it fresh while a page shows it. */
const listGoodMs = 30_000

/** The pages of the list of submissions, filtered on the server. */
export const submissionsQuery = (statuses: readonly Status[], text: string) =>
  infiniteQueryOptions({
    queryKey: ['submissions', { statuses, text }],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/submissions', {
          params: {
            query: {
              limit: pageParam === null ? rowsAtOnce.first : rowsAtOnce.next,
              ...(statuses.length > 0 ? { status: statuses.join(',') } : {}),
              ...(text === '' ? {} : { text }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: listGoodMs,
    refetchOnWindowFocus: false,
  })

/** One submission seen as work. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id],
    queryFn: (): Promise<Task> => answerOf(api.GET('/api/tasks/{id}', { params: { path: { id } } })),
  })

/** The five questions of `needs_sources`. */
export const questionsQuery = (language: string) =>
  queryOptions({
    queryKey: ['questions', language],
    queryFn: () => answerOf(api.GET('/api/questions', { params: { query: { language } } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The pages of the list of articles, filtered on the server. */
export const articlesQuery = (state: ArticleState | undefined, text: string) =>
  infiniteQueryOptions({
    queryKey: ['articles', { state, text }],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/articles', {
          params: {
            query: {
              limit: pageSize,
              ...(state === undefined ? {} : { state }),
              ...(text === '' ? {} : { text }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** How the server is set up. */
export const configQuery = () =>
  queryOptions({ queryKey: ['config'], queryFn: (): Promise<Config> => answerOf(api.GET('/api/config')) })

/** The stored WordPress sites. */
export const credentialsQuery = () =>
  queryOptions({ queryKey: ['credentials'], queryFn: () => answerOf(api.GET('/api/config/credentials')) })

/** Who is signed in. */
export const sessionQuery = () =>
  queryOptions({ queryKey: ['session'], queryFn: (): Promise<Session> => answerOf(api.GET('/api/session')) })
