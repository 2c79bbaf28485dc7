import { queryOptions } from '@tanstack/react-query'
import type { CommentView } from '../../../src/http/contract/comment.ts'
import { answerOf, api, successOf } from '../../api/client.ts'

/** The comments on an article, oldest first; read again whenever the article's stream tells of one. */
export const commentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'comments'],
    queryFn: async (): Promise<readonly CommentView[]> =>
      (await answerOf(api.GET('/api/articles/{id}/comments', { params: { path: { id } } }))).items,
  })

/** What can be done with the comments of an article. */
export const commentCalls = (id: string) => ({
  add: (body: { text: string; sentence?: string | null; reply_to?: string | null }) =>
    answerOf(api.POST('/api/articles/{id}/comments', { params: { path: { id } }, body })),
  change: (comment: string, body: { text?: string; resolved?: boolean }) =>
    answerOf(api.PUT('/api/articles/{id}/comments/{comment}', { params: { path: { id, comment } }, body })),
  remove: (comment: string) =>
    successOf(api.DELETE('/api/articles/{id}/comments/{comment}', { params: { path: { id, comment } } })),
})
