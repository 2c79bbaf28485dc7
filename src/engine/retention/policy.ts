import { keepEverything, type RetentionPolicy, retentionPolicySchema } from '../../domain/retention.ts'
import type { Store } from '../../ports/store.ts'

const name = 'retention.policy'

/** How long things are kept; for ever unless somebody said otherwise. */
export const readRetention = async (store: Pick<Store, 'document'>): Promise<RetentionPolicy> => {
  const found = await store.document('settings', name)
  return found === null ? keepEverything : retentionPolicySchema.parse(found.value)
}

/** Says how long things are kept from now on. */
export const writeRetention = async (store: Pick<Store, 'put'>, policy: RetentionPolicy): Promise<RetentionPolicy> => {
  await store.put([{ collection: 'settings', document: { name, value: policy } }])
  return policy
}
