import type { webhookRoutes } from '../contract/routes-webhooks.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

/** Answers the routes by which webhooks and files are set up. */
export const webhookHandlers = ({ webhooks, files }: HttpDeps): Handlers<keyof typeof webhookRoutes> => ({
  listWebhooks: async () => ({ items: [...(await webhooks.list())] }),
  addWebhook: async ({ body, note }) => {
    const added = await webhooks.add(body)
    note({ subject: added.webhook_id, details: { label: added.label } })
    return added
  },
  changeWebhook: ({ params, body, note }) => {
    note({ details: { label: body.label } })
    return webhooks.change(params.id, body)
  },
  renewWebhookSecret: ({ params }) => webhooks.renewSecret(params.id),
  testWebhook: async ({ params }) => {
    await webhooks.test(params.id)
  },
  removeWebhook: async ({ params }) => {
    await webhooks.remove(params.id)
  },
  getFileSettings: () => files.read(),
  setFileSettings: ({ body, note }) => {
    note({ details: body })
    return files.choose(body)
  },
})
