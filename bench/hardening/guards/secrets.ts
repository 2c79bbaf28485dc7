import type { Guard } from '../guard.ts'

/** Credentials, keys and their rotation, redaction. */
export const secretsGuards: readonly Guard[] = []
