import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { PigmeuError } from '../../domain/errors.ts'
import type { SealedPlace, Secrets } from '../../ports/secrets.ts'
import { type Keyring, openKeyring } from './keyring.ts'

/** `A256GCMKW`: a key of its own for every secret, wrapped by the master key. `dir`: as it was done before. */
const wrapped = 'A256GCMKW'
const accepted = { keyManagementAlgorithms: [wrapped, 'dir'], contentEncryptionAlgorithms: ['A256GCM'] }

/** The header in which a sealed value names its place; authenticated with the rest, so that it cannot be taken out. */
const placeHeader = 'for'

/** What a sealed value tells of itself. */
export interface SealedHeader {
  readonly keyId: string
  /** Whether it is sealed as new ones are: under a key of its own, bound to its place. */
  readonly isCurrentForm: boolean
}

/** Reads what a sealed value tells of itself; null for every other text. */
export const readSealedHeader = (text: string): SealedHeader | null => {
  if (!/^eyJ[\w-]*(?:\.[\w-]*){4}$/.test(text)) return null
  try {
    const { alg, enc, kid, [placeHeader]: place } = decodeProtectedHeader(text)
    const isOurs = accepted.keyManagementAlgorithms.includes(alg ?? '') && enc === 'A256GCM' && kid !== undefined
    return isOurs ? { keyId: kid, isCurrentForm: alg === wrapped && place !== undefined } : null
  } catch {
    return null
  }
}

const unopened = (message: string, context: Readonly<Record<string, unknown>>, cause?: unknown): PigmeuError =>
  new PigmeuError('SECRET_KEY_WRONG', message, { context, cause })

const decrypt = async (sealed: string, key: Uint8Array, place: SealedPlace): Promise<string> => {
  const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, accepted)
  const bound = protectedHeader[placeHeader]
  // Those of former versions are bound to no place.
  if (bound !== undefined && bound !== place) throw new Error(`sealed for ${String(bound)}, found at ${place}`)
  return new TextDecoder().decode(plaintext)
}

/** Encrypts with AES-256-GCM under the keys of a keyring; a sealed secret is a compact JWE that names its key and its place. */
export const createKeyedSecrets = (keyring: Pick<Keyring, 'present' | 'find'>): Secrets => ({
  seal: async (plain, place) => {
    const { id: kid, bytes } = await keyring.present()
    return new CompactEncrypt(new TextEncoder().encode(plain))
      .setProtectedHeader({ alg: wrapped, enc: 'A256GCM', kid, [placeHeader]: place })
      .encrypt(bytes)
  },
  open: async (sealed, place) => {
    const keyId = readSealedHeader(sealed)?.keyId
    if (keyId === undefined) throw unopened(`What is stored at ${place} is no sealed secret.`, { place })
    const key = await keyring.find(keyId)
    const context = { place, key_id: keyId }
    if (key === null) throw unopened(`The key ${keyId}, under which ${place} is sealed, is not here.`, context)
    try {
      return await decrypt(sealed, key.bytes, place)
    } catch (thrown) {
      throw unopened(`What is stored at ${place} was changed, or moved there from another place.`, context, thrown)
    }
  },
  opens: async (sealed) => {
    const header = readSealedHeader(sealed)
    return header !== null && (await keyring.find(header.keyId)) !== null
  },
})

/** Encrypts under one key that is given. @throws CONFIG_INVALID */
export const createSecrets = ({ key }: { readonly key: Uint8Array | string }): Secrets =>
  createKeyedSecrets(openKeyring({ key }))
