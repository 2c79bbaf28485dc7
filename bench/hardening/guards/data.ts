import type { Guard } from '../guard.ts'

/** Backup, restore, upgrade, erasing, retention, stores. */
export const dataGuards: readonly Guard[] = []
