import { z } from 'zod'
import { fileSettingsSchema } from '../../domain/file-form.ts'
import { defineRoute } from './route.ts'
import {
  webhookBodySchema,
  webhookParamsSchema,
  webhookSchema,
  webhooksSchema,
  webhookWithSecretSchema,
} from './webhook.ts'

const tag = 'config'

z.globalRegistry.add(fileSettingsSchema, { id: 'FileSettings' })

/** The routes by which the ways out besides WordPress are set up: signed webhooks, and files. */
export const webhookRoutes = {
  listWebhooks: defineRoute({
    method: 'GET',
    path: '/api/config/webhooks',
    tag,
    access: { least: 'editor' },
    summary: 'The webhooks that articles can be sent to, without their secrets',
    response: webhooksSchema,
  }),
  addWebhook: defineRoute({
    method: 'POST',
    path: '/api/config/webhooks',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'webhook.save',
    summary: 'Add a webhook; its signing secret is shown in this answer only',
    body: webhookBodySchema,
    status: 201,
    response: webhookWithSecretSchema,
  }),
  changeWebhook: defineRoute({
    method: 'PUT',
    path: '/api/config/webhooks/:id',
    tag,
    access: { least: 'owner' },
    audit: 'webhook.save',
    summary: 'Change the name or address of a webhook; its secret stays',
    params: webhookParamsSchema,
    body: webhookBodySchema,
    response: webhookSchema,
  }),
  renewWebhookSecret: defineRoute({
    method: 'POST',
    path: '/api/config/webhooks/:id/secret',
    tag,
    access: { least: 'owner', notByToken: true },
    audit: 'webhook.renew_secret',
    summary: 'Give a webhook a new secret, shown in this answer only; the former one signs as well for a day',
    params: webhookParamsSchema,
    response: webhookWithSecretSchema,
  }),
  testWebhook: defineRoute({
    method: 'POST',
    path: '/api/config/webhooks/:id/test',
    tag,
    access: { least: 'owner' },
    audit: 'webhook.test',
    summary: 'Send a signed test message to a webhook',
    params: webhookParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
  removeWebhook: defineRoute({
    method: 'DELETE',
    path: '/api/config/webhooks/:id',
    tag,
    access: { least: 'owner' },
    audit: 'webhook.remove',
    summary: 'Remove a webhook',
    params: webhookParamsSchema,
    status: 204,
    response: z.undefined(),
  }),
  getFileSettings: defineRoute({
    method: 'GET',
    path: '/api/config/files',
    tag,
    access: { least: 'viewer' },
    summary: 'Whom published files are written for',
    response: fileSettingsSchema,
  }),
  setFileSettings: defineRoute({
    method: 'PUT',
    path: '/api/config/files',
    tag,
    access: { least: 'owner' },
    audit: 'setting.files',
    summary: 'Choose whom published files are written for: Hugo, Astro, Jekyll, or nobody in particular',
    body: fileSettingsSchema,
    response: fileSettingsSchema,
  }),
} as const
