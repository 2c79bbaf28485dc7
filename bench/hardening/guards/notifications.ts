import type { Guard } from '../guard.ts'

/** E-mails and webhooks: preferences, signatures, headers. */
export const notificationsGuards: readonly Guard[] = []
