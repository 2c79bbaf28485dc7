import { limits } from '../../actions/limits.ts'
import { asPigmeuError } from '../../domain/errors.ts'
import type { configRoutes } from '../contract/routes-config.ts'
import type { HttpDeps } from '../deps.ts'
import type { Handlers } from './handlers.ts'

const healthHandlers = ({ about, store, log }: HttpDeps) =>
  ({
    ready: async ({ reply }) => {
      try {
        await store.ping()
        return { status: 'ok', version: about.version }
      } catch (thrown) {
        log.error(`health: ${asPigmeuError(thrown).message}`)
        reply.code(503)
        return reply.send({ status: 'store_unavailable', version: about.version })
      }
    },
    live: async () => ({ status: 'ok', version: about.version }),
  }) satisfies Partial<Handlers>

const settingHandlers = ({ actions, store, models, catalogue, credentials, about }: HttpDeps) =>
  ({
    getConfig: async () => ({
      version: about.version,
      data_folder: about.dataFolder,
      ...(await models.describe()),
      limits: {
        upload_bytes: limits.uploadBytes,
        book_bytes: actions.bookBytes,
        body_bytes: limits.bodyBytes,
        text_characters: limits.textCharacters,
        batch_rows: limits.batchRows,
      },
    }),
    setUpModel: async ({ body: { api_key = null, model_name = null, base_url = null, ...rest }, note }) => {
      const { provider, key_only } = rest
      note({ subject: provider, details: { model: model_name, new_key: api_key !== null } })
      return models.setUp({ provider, api_key, model_name, base_url, key_only: key_only ?? false })
    },
    testModel: async ({ body: { provider, api_key = null, model_name = null, base_url = null }, note }) => {
      note({ subject: `model:${provider}`, details: { model: model_name } })
      return models.test({ provider, api_key, model_name, base_url })
    },
    removeModelKey: async ({ params: { provider }, note }) => {
      note({ subject: `model:${provider}` })
      await models.removeKey(provider)
    },
    listCredentials: async () => ({ items: [...(await credentials.list())] }),
    storeCredential: async ({ body: { credential_id = null, ...rest }, note }) => {
      const stored = await credentials.store({ credential_id, ...rest })
      note({ subject: stored.credential_id, details: { label: stored.label, replaced: credential_id !== null } })
      return stored
    },
    removeCredential: async ({ params }) => {
      await credentials.remove(params.id)
      // Its id is never given again, so what it wanted of articles is nobody's any more.
      await store.remove('site_profiles', params.id)
    },
    listSchemas: async () => ({ items: [...(await catalogue.contentSchemas())] }),
  }) satisfies Partial<Handlers>

/** Answers the routes by which the server is set up. */
export const configHandlers = (deps: HttpDeps): Handlers<keyof typeof configRoutes> => ({
  ...settingHandlers(deps),
  ...healthHandlers(deps),
})
