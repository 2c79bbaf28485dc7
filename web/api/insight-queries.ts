import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InsightStep, Insights } from '../../src/http/contract/insights.ts'
import { answerOf, api } from './client.ts'

/** How often is asked again while days before counting began are on their way. */
const fillingMs = 3_000

/** What the house did in a stretch of days. */
export const insightsQuery = (query: { readonly from: string; readonly to: string; readonly step: InsightStep }) =>
  queryOptions({
    queryKey: ['insights', query],
    queryFn: (): Promise<Insights> => answerOf(api.GET('/api/insights', { params: { query } })),
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.filling === true ? fillingMs : false),
  })
