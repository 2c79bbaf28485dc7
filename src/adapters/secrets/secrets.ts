import { createHash } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose'
import { PigmeuError } from '../../domain/errors.ts'
import type { Secrets } from '../../ports/secrets.ts'

/** Bytes of an AES-256 key. */
export const keyBytes = 32
const shapes = { hex: /^[0-9a-f]{64}$/i, base64url: /^[\w+/-]{43}=?$/ } as const

/** Reads a key written as base64, base64url or hexadecimal. @throws CONFIG_INVALID when it is not 32 bytes */
export const parseKey = (text: string): Uint8Array => {
  const written = text.trim()
  const encoding = shapes.hex.test(written) ? 'hex' : 'base64url'
  const key = Buffer.from(written, encoding)
  if (shapes[encoding].test(written) && key.byteLength === keyBytes) return new Uint8Array(key)
  throw new PigmeuError('CONFIG_INVALID', 'The key for stored secrets is not 32 bytes in base64 or hexadecimal.')
}

/** Tells keys apart without telling anything of the key. */
const keyIdOf = (key: Uint8Array): string => createHash('sha256').update(key).digest('hex').slice(0, 16)

const wrongKey = (cause: unknown): PigmeuError => new PigmeuError('SECRET_KEY_WRONG', undefined, { cause })

/** Encrypts with AES-256-GCM under one key; a sealed secret is a compact JWE that names its key. @throws CONFIG_INVALID */
export const createSecrets = ({ key }: { readonly key: Uint8Array | string }): Secrets => {
  const bytes = typeof key === 'string' ? parseKey(key) : key
  if (bytes.byteLength !== keyBytes)
    throw new PigmeuError(
      'CONFIG_INVALID',
      `The key for stored secrets has ${bytes.byteLength} bytes, not ${keyBytes}.`,
    )
  const kid = keyIdOf(bytes)
  return {
    seal: (plain) =>
      new CompactEncrypt(new TextEncoder().encode(plain))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid })
        .encrypt(bytes),
    open: async (sealed) => {
      try {
        const named = decodeProtectedHeader(sealed).kid
        if (named !== kid) throw new Error(`sealed under the key ${named}, the present key is ${kid}`)
        const algorithms = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
        const { plaintext } = await compactDecrypt(sealed, bytes, algorithms)
        return new TextDecoder().decode(plaintext)
      } catch (thrown) {
        throw wrongKey(thrown)
      }
    },
  }
}
