import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { PigmeuError } from '../../domain/errors.ts'
import type { Store } from '../../ports/store.ts'

const settingName = 'password'
/** Fewer characters are guessed too easily. */
export const leastPasswordCharacters = 10

/** The cost of one try: about 32 MiB and some 50 ms. */
const cost = { N: 2 ** 15, r: 8, p: 1 }
const keyBytes = 32

const storedSchema = z.object({ salt: z.string(), hash: z.string(), N: z.int(), r: z.int(), p: z.int() })

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const maxmem = 256 * 1024 * 1024
    scrypt(password.normalize('NFKC'), salt, keyBytes, { ...options, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** Keeps the password as a salted scrypt hash. */
export const createPasswordKeeper = (store: Store) => {
  const read = async () => {
    const setting = await store.document('settings', settingName)
    return setting ? storedSchema.parse(setting.value) : null
  }
  return {
    isSet: async (): Promise<boolean> => (await read()) !== null,
    /** @throws INVALID_INPUT when it is too short */
    async set(password: string): Promise<void> {
      if ([...password].length < leastPasswordCharacters) {
        const reason = `has fewer than ${leastPasswordCharacters} characters`
        throw new PigmeuError('INVALID_INPUT', `password ${reason}`, { problems: [{ field: 'password', reason }] })
      }
      const salt = randomBytes(16)
      const hash = await derive(password, salt, cost)
      const value = { salt: salt.toString('base64'), hash: hash.toString('base64'), ...cost }
      await store.put([{ collection: 'settings', document: { name: settingName, value } }])
    },
    async matches(password: string): Promise<boolean> {
      const stored = await read()
      if (!stored) return false
      const { salt, hash, ...options } = stored
      const found = await derive(password, Buffer.from(salt, 'base64'), options)
      return timingSafeEqual(found, Buffer.from(hash, 'base64'))
    },
  }
}
