import { queryOptions } from '@tanstack/react-query'
import type { Article } from '../../src/domain/article/article.ts'
import type { ArticleView, Evidence } from '../../src/http/contract/article.ts'
import { answerOf, api } from './client.ts'

/** An article as it is sent: its type tells of the totals only that they are numbers by name. */
type SentArticle = Omit<Article, 'support'> & {
  readonly support: Omit<Article['support'], 'totals'> & { readonly totals: Readonly<Record<string, number>> }
}

/** The article with the count of every verdict, by its types alone: nothing that reads schemas is fetched for it. */
const countedArticle = ({ support, ...article }: SentArticle): Article => {
  const { supported = 0, weak = 0, unsupported = 0, exempt = 0 } = support.totals
  return { ...article, support: { ...support, totals: { supported, weak, unsupported, exempt } } }
}

/** The current article of a submission. */
export const articleQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id],
    queryFn: async (): Promise<ArticleView> => {
      const { article, submission } = await answerOf(api.GET('/api/articles/{id}', { params: { path: { id } } }))
      return { article: countedArticle(article), submission }
    },
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
    queryFn: async (): Promise<Article> =>
      countedArticle(
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
