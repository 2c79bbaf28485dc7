import { providers } from '../../adapters/models/ai-sdk/index.ts'
import type { Provider } from '../../http/contract/config.ts'
import { credentialIdOf, environmentKey } from './model-choice.ts'
import { type KeyDeps, type KeyUse, keyUseOf } from './model-keys.ts'

type KeyState = Pick<Provider, 'key' | 'base_url' | 'key_use'>

const usedFor = ({ writes, alone }: KeyUse): Provider['key_use'] => ({ writes: [...writes], alone: [...alone] })

/** Where the key of a provider comes from, and the address that it is for; the key itself is not opened. */
const keyState = async (id: string, variable: string | null, deps: KeyDeps): Promise<KeyState> => {
  const credential = await deps.store.document('credentials', credentialIdOf(id))
  if (credential !== null)
    return {
      key: (await deps.secrets.opens(credential.secret)) ? 'stored' : 'locked',
      base_url: credential.public['base_url'] ?? null,
      key_use: usedFor(await keyUseOf(id, deps)),
    }
  return { key: environmentKey(deps.config, variable) === null ? null : 'environment', base_url: null, key_use: null }
}

/** The providers that can be chosen, with what is known of each here: whether there is a key, and what its models cost. */
export const describeProviders = (deps: KeyDeps): Promise<Provider[]> =>
  Promise.all(
    providers.map(async (row) => ({
      provider: row.id,
      label: row.label,
      default_model: row.defaultModel,
      needs_key: row.needsKey,
      needs_base_url: row.baseUrl === null,
      key_url: row.keyUrl,
      ...(await keyState(row.id, row.keyVariable, deps)),
      models: row.models.map(({ name, price }) => ({
        name,
        price:
          price === null
            ? null
            : { input_micro_usd: price.input, output_micro_usd: price.output, noted_on: price.notedOn },
      })),
    })),
  )
