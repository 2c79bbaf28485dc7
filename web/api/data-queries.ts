import { queryOptions } from '@tanstack/react-query'
import type { RetentionPolicy } from '../../src/domain/retention.ts'
import type { RetentionCount } from '../../src/http/contract/data.ts'
import type { KeyList } from '../../src/http/contract/keys.ts'
import { answerOf, api } from './client.ts'

/** How many days each kind of data is kept. */
export const retentionQuery = () =>
  queryOptions({
    queryKey: ['retention'],
    queryFn: (): Promise<RetentionPolicy> => answerOf(api.GET('/api/config/retention')),
  })

/** How many things of each kind would go with the next daily round. */
export const retentionDueQuery = () =>
  queryOptions({
    queryKey: ['retention', 'due'],
    queryFn: (): Promise<RetentionCount> => answerOf(api.GET('/api/config/retention/due')),
  })

/** The master keys by their ids. */
export const keysQuery = () =>
  queryOptions({ queryKey: ['keys'], queryFn: (): Promise<KeyList> => answerOf(api.GET('/api/config/keys')) })
