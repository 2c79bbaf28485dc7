import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { tellPerson } from '../../domain/refusals/people.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import type { PasswordHash } from '../../domain/user.ts'

/** Fewer characters are guessed too easily. */
export const leastPasswordCharacters = 10

/**
 * The cost of one try: 32 MiB, and some 150 ms.
 * @source https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: scrypt, least costs
 */
const cost = { N: 2 ** 15, r: 8, p: 3 }
const keyBytes = 32
/** So many are worked out at a time; more would keep files and names from being read by the same threads. */
const mostAtOnce = 2

const waiting: (() => void)[] = []
let underway = 0

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (underway >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else underway += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else underway -= 1
  }
}

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  inTurn(
    () =>
      new Promise((resolve, reject) => {
        const maxmem = 256 * 1024 * 1024
        scrypt(password.normalize('NFKC'), salt, keyBytes, { ...options, maxmem }, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )

/** @throws INVALID_INPUT when a password is guessed too easily */
export const checkPassword = (password: string): void => {
  if ([...password].length >= leastPasswordCharacters) return
  throw refusedField('password', tellPerson('password_short', { least: leastPasswordCharacters }))
}

/** A password as it is stored. @throws INVALID_INPUT when it is too short */
export const hashPassword = async (password: string): Promise<PasswordHash> => {
  checkPassword(password)
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost)
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), ...cost }
}

/** Stands for the password of who has none, so that asking for them takes as long. No password has it. */
const nobodys: PasswordHash = { salt: randomBytes(16).toString('base64'), hash: '', ...cost }

/** Whether a password is the stored one; takes the same time where none is stored. */
export const isPassword = async (password: string, stored: PasswordHash | null): Promise<boolean> => {
  const { salt, hash, ...options } = stored ?? nobodys
  const found = await derive(password, Buffer.from(salt, 'base64'), options)
  const wanted = Buffer.from(hash, 'base64')
  return wanted.byteLength === found.byteLength && timingSafeEqual(found, wanted)
}

/** Whether a password was stored at another cost than today's. */
export const isOutdated = ({ N, r, p }: PasswordHash): boolean => N !== cost.N || r !== cost.r || p !== cost.p
