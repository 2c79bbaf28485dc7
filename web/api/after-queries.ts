import { queryOptions } from '@tanstack/react-query'
import type { BacklistView } from '../../src/http/contract/backlist.ts'
import type { DriftView } from '../../src/http/contract/drift.ts'
import type { LinkProposalView } from '../../src/http/contract/links-back.ts'
import type { RefreshViewed } from '../../src/http/contract/refresh.ts'
import { answerOf, api } from './client.ts'

/** Which posts of a backlist are shown. */
export type BacklistShow = 'all' | 'identified' | 'unidentified'

/** Milliseconds between two looks at a reading that is under way. */
const lookEveryMs = 1_000

/** The posts of a site; looked at again and again while they are read. */
export const backlistQuery = (target: string, show: BacklistShow, limit: number) =>
  queryOptions({
    queryKey: ['backlist', target, { show, limit }],
    queryFn: (): Promise<BacklistView> =>
      answerOf(api.GET('/api/sites/{target}/backlist', { params: { path: { target }, query: { show, limit } } })),
    placeholderData: (former) => former,
    refetchInterval: ({ state }) => (state.data?.import?.state === 'running' ? lookEveryMs : false),
  })

/** The post that was changed at its site, beside the article. */
export const driftQuery = (id: string) =>
  queryOptions({
    queryKey: ['drift', id],
    queryFn: (): Promise<DriftView> => answerOf(api.GET('/api/submissions/{id}/drift', { params: { path: { id } } })),
    retry: false,
  })

/** What a refresh found. */
export const refreshQuery = (id: string) =>
  queryOptions({
    queryKey: ['task', id, 'refresh'],
    queryFn: (): Promise<RefreshViewed> =>
      answerOf(api.GET('/api/submissions/{id}/refresh', { params: { path: { id } } })),
  })

/** Older posts that could link to a review. */
export const linkProposalsQuery = (id: string) =>
  queryOptions({
    queryKey: ['link-proposals', id],
    queryFn: async (): Promise<readonly LinkProposalView[]> =>
      (await answerOf(api.GET('/api/submissions/{id}/link-proposals', { params: { path: { id } } }))).items,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
