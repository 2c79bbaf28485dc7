import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that nobody guesses: 256 random bits, usable in addresses. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** The form in which a token is stored: SHA-256, hex. */
export const digestOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Compares two secrets in a time that tells nothing about them. */
export const isSameSecret = (left: string, right: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(left)), Buffer.from(digestOf(right)))
