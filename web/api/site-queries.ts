import { queryOptions } from '@tanstack/react-query'
import type { SiteView } from '../../src/http/contract/site-profile.ts'
import { answerOf, api } from './client.ts'

/** Every place to publish at, with what it wants of articles. */
export const sitesQuery = () =>
  queryOptions({
    queryKey: ['sites'],
    queryFn: async (): Promise<readonly SiteView[]> => (await answerOf(api.GET('/api/sites'))).items,
  })
