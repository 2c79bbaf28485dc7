import type { Guard } from '../guard.ts'

/** What has always been guarded: addresses, walls, gates, leases, publishing exactly once. */
export const productGuards: readonly Guard[] = []
