import type { StoreKind } from '../foundation/open-store.ts'

/** The version of the data that this program writes in a kind of store. */
export const storeVersion = async (kind: StoreKind): Promise<number> => {
  if (kind === 'sqlite') return (await import('../../adapters/stores/sqlite/migrations.ts')).schemaVersion
  if (kind === 'postgres') return (await import('../../adapters/stores/postgres/migrations.ts')).schemaVersion
  return (await import('../../adapters/stores/mongodb/migrations.ts')).schemaVersion
}
