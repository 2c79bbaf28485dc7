import { queryOptions } from '@tanstack/react-query'
import { draftSchema } from '../../../src/domain/desk/draft.ts'
import { answerOf, api } from '../../api/client.ts'
import { livingDesks } from '../../api/this-desk.ts'

/** The words that somebody is working on, with when they were asked for. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['article', id, 'draft'],
    queryFn: async () => {
      const askedAt = Date.now()
      const isAlive = await livingDesks()
      const view = await answerOf(api.GET('/api/articles/{id}/draft', { params: { path: { id } } }))
      return { draft: draftSchema.nullable().parse(view.draft), currentVersion: view.current_version, askedAt, isAlive }
    },
    structuralSharing: false,
  })
