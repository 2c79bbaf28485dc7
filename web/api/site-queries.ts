import { queryOptions } from '@tanstack/react-query'
import type { SiteView } from '../../src/http/contract/site-profile.ts'
import { answerOf, api } from './client.ts'

/** By which clock a place publishes; what it said once is not asked again while the page is open. */
export const siteClockQuery = (target: string) =>
  queryOptions({
    queryKey: ['site-clock', target],
    queryFn: async (): Promise<string | null> =>
      (await answerOf(api.GET('/api/sites/{target}/clock', { params: { path: { target } } }))).time_zone,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })

/** Every place to publish at, with what it wants of articles. */
export const sitesQuery = () =>
  queryOptions({
    queryKey: ['sites'],
    queryFn: async (): Promise<readonly SiteView[]> => (await answerOf(api.GET('/api/sites'))).items,
  })
