import { queryOptions } from '@tanstack/react-query'
import type { ChannelView, Deliveries, PreferencesView } from '../../src/http/contract/notification.ts'
import { answerOf, api } from './client.ts'

/** What one is told of by mail, and how. */
export const preferencesQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'preferences'],
    queryFn: (): Promise<PreferencesView> => answerOf(api.GET('/api/notifications/preferences')),
  })

/** The webhooks and chats that are told. */
export const channelsQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'channels'],
    queryFn: async (): Promise<readonly ChannelView[]> =>
      (await answerOf(api.GET('/api/notifications/channels'))).items,
  })

/** Messages that are owed, and those that failed. */
export const deliveriesQuery = () =>
  queryOptions({
    queryKey: ['notifications', 'deliveries'],
    queryFn: (): Promise<Deliveries> => answerOf(api.GET('/api/notifications/deliveries')),
    refetchInterval: 15_000,
  })
