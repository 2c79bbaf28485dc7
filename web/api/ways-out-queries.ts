import { queryOptions } from '@tanstack/react-query'
import type { FileSettings } from '../../src/domain/file-form.ts'
import type { Webhook } from '../../src/http/contract/webhook.ts'
import { answerOf, api } from './client.ts'

/** The webhooks that articles can be sent to. */
export const webhooksQuery = () =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: async (): Promise<readonly Webhook[]> => (await answerOf(api.GET('/api/config/webhooks'))).items,
  })

/** Whom published files are written for. */
export const fileSettingsQuery = () =>
  queryOptions({
    queryKey: ['file-settings'],
    queryFn: (): Promise<FileSettings> => answerOf(api.GET('/api/config/files')),
  })
