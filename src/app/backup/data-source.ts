import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'
import { version } from '../about.ts'
import type { Config } from '../config.ts'
import { storeKindOf } from '../foundation/open-store.ts'
import { storeVersion } from './store-version.ts'
import { withoutSecrets } from './without-secrets.ts'
import { writeBackup } from './write-backup.ts'

/** What of the configuration says where everything lies. */
export type DataPlaces = Pick<Config, 'dataFolder' | 'storeAddress' | 'PIGMEU_SECRET_KEY' | 'PIGMEU_SECRET_KEY_FILE'>

/** The file that holds the key, or null when the key stands in the environment. */
export const keyFileOf = (places: DataPlaces): string | null =>
  places.PIGMEU_SECRET_KEY === undefined ? (places.PIGMEU_SECRET_KEY_FILE ?? join(places.dataFolder, 'key')) : null

/** @throws INVALID_INPUT when the key stands in no file */
const readKey = async (places: DataPlaces): Promise<Uint8Array | null> => {
  const file = keyFileOf(places)
  if (file === null)
    throw new PigmeuError('INVALID_INPUT', 'the key stands in PIGMEU_SECRET_KEY: keep it beside the backup yourself', {
      problems: [{ field: 'with_key', reason: 'is not possible: the key stands in PIGMEU_SECRET_KEY, not in a file' }],
    })
  // Nothing was encrypted yet where there is no key.
  return readFile(file).catch(() => null)
}

const originOf = async ({ storeAddress }: DataPlaces, now: string) => {
  const kind = storeKindOf(storeAddress) ?? 'sqlite'
  return { product_version: version, store: kind, store_version: await storeVersion(kind), made_at: now }
}

/** A backup of a store and of what lies beside it. @throws INVALID_INPUT */
export const backupOf = async (
  places: DataPlaces,
  store: Store,
  { withKey, now }: { readonly withKey: boolean; readonly now: string },
): Promise<Readable> => {
  const key = withKey ? await readKey(places) : null
  const source = { store, publishedFolder: join(places.dataFolder, 'published'), key }
  return writeBackup(source, await originOf(places, now))
}

/** Everything but secrets, in the form of a backup. */
export const exportOf = async (places: DataPlaces, store: Store, now: string): Promise<Readable> => {
  const source = { store, publishedFolder: join(places.dataFolder, 'published'), key: null }
  return writeBackup(source, await originOf(places, now), { through: withoutSecrets })
}
