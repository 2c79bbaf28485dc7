import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from './client.ts'

/** The browsers in which one is signed in. */
export const sessionsQuery = () =>
  queryOptions({ queryKey: ['sessions'], queryFn: async () => (await answerOf(api.GET('/api/sessions'))).items })

/** Who may sign in. */
export const usersQuery = () =>
  queryOptions({ queryKey: ['users'], queryFn: async () => (await answerOf(api.GET('/api/users'))).items })

/** One's own API tokens; for owners those of everybody. */
export const apiTokensQuery = () =>
  queryOptions({ queryKey: ['api-tokens'], queryFn: async () => (await answerOf(api.GET('/api/tokens'))).items })
