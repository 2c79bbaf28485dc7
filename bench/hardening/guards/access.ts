import type { Guard } from '../guard.ts'

/** Who may do what: sign-in, sessions, tokens, roles, CSRF, CORS, throttles, headers. */
export const accessGuards: readonly Guard[] = []
