import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DeadLetterState } from '../../src/domain/dead-letter.ts'
import type { DeadLettersPage, DeadLetterView } from '../../src/http/contract/dead-letter.ts'
import { answerOf, api } from './client.ts'
import type { components } from './schema.gen.ts'

/** Which failures are meant. */
export type FailureFilter = components['schemas']['DeadLetterFilterInput']

const pageSize = 50
const countedEveryMs = 60_000

/** Under this key the cache keeps all that is about failures. */
export const deadLettersKey = ['dead-letters'] as const

/** The pages of what failed for good, filtered on the server. */
export const deadLettersQuery = (state: DeadLetterState, filter: FailureFilter) =>
  infiniteQueryOptions({
    queryKey: [...deadLettersKey, 'list', { state, filter }],
    queryFn: ({ pageParam }): Promise<DeadLettersPage> =>
      answerOf(
        api.GET('/api/dead-letters', {
          params: {
            query: { state, ...filter, limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

/** One failure with all that is known of it. */
export const deadLetterQuery = (id: string, letterId: string) =>
  queryOptions({
    queryKey: [...deadLettersKey, 'one', id, letterId],
    queryFn: (): Promise<DeadLetterView> =>
      answerOf(api.GET('/api/dead-letters/{id}/{letter_id}', { params: { path: { id, letter_id: letterId } } })),
  })

/** How many failures are open; asked again now and then where no page listens to events. */
export const openFailuresQuery = () =>
  queryOptions({
    queryKey: [...deadLettersKey, 'count'],
    queryFn: async (): Promise<number> =>
      (await answerOf(api.GET('/api/dead-letters', { params: { query: { limit: 0 } } }))).open,
    refetchInterval: countedEveryMs,
  })
