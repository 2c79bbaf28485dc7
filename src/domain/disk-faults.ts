import type { ErrorCode } from './errors.ts'

/** What the system says of a disk without room, of a used-up share of it, and of one that may only be read. */
const diskCodes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EROFS'])

/** Whether something could not be written because the disk is full or may not be written to. */
export const isDiskFault = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && diskCodes.has(thrown.code)

/** Whether the store is away or has no room: what was to be written is owed still, and is tried again. */
export const isStoreAway = (code: ErrorCode): boolean => code === 'STORE_UNAVAILABLE' || code === 'DISK_FULL'
