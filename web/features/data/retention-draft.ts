import { keepEverything, type RetentionPolicy } from '../../../src/domain/retention.ts'

/** A kind of data that can be kept for a time. */
export type KeptKind = keyof RetentionPolicy

const isKind = (name: string): name is KeptKind => name in keepEverything

/** Every kind of data that can be kept for a time. */
export const keptKinds: readonly KeptKind[] = Object.keys(keepEverything).filter(isKind)

/** What is typed into a field of days: nothing is for ever. */
export const daysTyped = (typed: string | number): number | null => (typeof typed === 'number' ? typed : null)

/** Whether two policies say the same. */
export const isSamePolicy = (one: RetentionPolicy, other: RetentionPolicy): boolean =>
  keptKinds.every((kind) => one[kind] === other[kind])
