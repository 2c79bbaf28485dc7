import { queryOptions } from '@tanstack/react-query'
import { articleSchema } from '../../src/domain/article/article.ts'
import { articleViewSchema, type Evidence } from '../../src/http/contract/article.ts'
import { answerOf, api } from './client.ts'

/** The current article of a submission. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: async () =>
      articleViewSchema.parse(await answerOf(api.GET('/api/articles/{id}', { params: { path: { id } } }))),
  })

/** The versions of an article. */
export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'versions'],
    queryFn: () => answerOf(api.GET('/api/articles/{id}/versions', { params: { path: { id } } })),
  })

/** One older version of an article. */
export const versionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['article', id, 'version', version],
    queryFn: async () =>
      articleSchema.parse(
        await answerOf(api.GET('/api/articles/{id}/versions/{version}', { params: { path: { id, version } } })),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** All that an article rests on. */
export const evidenceQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'evidence'],
    queryFn: (): Promise<Evidence> => answerOf(api.GET('/api/articles/{id}/evidence', { params: { path: { id } } })),
  })
