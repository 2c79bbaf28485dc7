import { join } from 'node:path'
import { type Keyring, openKeyring } from '../../adapters/secrets/index.ts'
import type { Config } from '../config.ts'

/** What of the configuration names the master keys. */
export type KeyConfig = Pick<
  Config,
  'PIGMEU_SECRET_KEY' | 'PIGMEU_SECRET_KEY_FILE' | 'PIGMEU_SECRET_KEYS_FORMER' | 'dataFolder'
>

/** Opens the master keys that the configuration names, else those in the data folder. */
export const openConfiguredKeyring = (config: KeyConfig): Keyring =>
  openKeyring({
    key: config.PIGMEU_SECRET_KEY,
    givenFile: config.PIGMEU_SECRET_KEY_FILE,
    ownFile: join(config.dataFolder, 'key'),
    former: config.PIGMEU_SECRET_KEYS_FORMER,
  })
