export { type KeyKeeper, type Keyring, type KeyringOptions, openKeyring } from './keyring.ts'
export { type MasterKey, newKeyText, parseKey, parseKeys } from './master-key.ts'
export {
  createKeyedSecrets,
  createSecrets,
  readSealedHeader,
  type SealedHeader,
} from './secrets.ts'
