import { createHash, randomBytes } from 'node:crypto'
import { PigmeuError } from '../../domain/errors.ts'

/** Bytes of an AES-256 key. */
export const keyBytes = 32
const shapes = { hex: /^[0-9a-f]{64}$/i, base64url: /^[\w+/-]{43}=?$/ } as const

/** A key that wraps the keys of single secrets. */
export interface MasterKey {
  /** Tells keys apart without telling anything of the key: 16 hexadecimal digits of its SHA-256. */
  readonly id: string
  readonly bytes: Uint8Array
}

/** Reads a key written as base64, base64url or hexadecimal. @throws CONFIG_INVALID when it is not 32 bytes */
export const parseKey = (text: string): Uint8Array => {
  const written = text.trim()
  const encoding = shapes.hex.test(written) ? 'hex' : 'base64url'
  const key = Buffer.from(written, encoding)
  if (shapes[encoding].test(written) && key.byteLength === keyBytes) return new Uint8Array(key)
  throw new PigmeuError('CONFIG_INVALID', 'The key for stored secrets is not 32 bytes in base64 or hexadecimal.')
}

/** A key with its id. @throws CONFIG_INVALID */
export const masterKey = (key: Uint8Array | string): MasterKey => {
  const bytes = typeof key === 'string' ? parseKey(key) : key
  if (bytes.byteLength !== keyBytes)
    throw new PigmeuError(
      'CONFIG_INVALID',
      `The key for stored secrets has ${bytes.byteLength} bytes, not ${keyBytes}.`,
    )
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 16), bytes }
}

/** Reads keys that stand one a line or separated by commas; each once. @throws CONFIG_INVALID */
export const parseKeys = (text: string): readonly MasterKey[] => {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map(masterKey)
  return [...new Map(keys.map((key) => [key.id, key])).values()]
}

/** A new key, as it is written down. */
export const newKeyText = (): string => randomBytes(keyBytes).toString('base64url')
