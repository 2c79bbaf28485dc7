import { type KeyBinding, keysOf } from './key-registry.ts'

/** What a pressed key leads to: something to do, the beginning of a sequence, or nothing. */
export interface KeyStep {
  readonly binding: KeyBinding | null
  /** The keys by which it was found. */
  readonly keys: string
  /** What was pressed of a sequence so far; empty when none is begun. */
  readonly pending: string
}

const nothing: KeyStep = { binding: null, keys: '', pending: '' }

const stepOf = (keys: string, bindings: readonly KeyBinding[]): KeyStep | null => {
  const binding = bindings.find((one) => keysOf(one).includes(keys))
  if (binding) return { binding, keys, pending: '' }
  const begins = bindings.some((one) => keysOf(one).some((whole) => whole.startsWith(`${keys} `)))
  return begins ? { binding: null, keys, pending: keys } : null
}

/** What comes of a key after those that are pending; a key that continues nothing begins anew. */
export const nextStep = (pending: string, name: string, bindings: readonly KeyBinding[]): KeyStep =>
  (pending === '' ? null : stepOf(`${pending} ${name}`, bindings)) ?? stepOf(name, bindings) ?? nothing
