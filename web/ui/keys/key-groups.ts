import { type KeyBinding, keysOf } from './key-registry.ts'

/** Bindings under one heading. */
export interface KeyGroup {
  readonly group: string
  readonly bindings: readonly KeyBinding[]
}

/** What has keys, by heading in the order of first appearance; of several with the same keys, the one that wins. */
export const groupedBindings = (bindings: readonly KeyBinding[], unnamed: string): readonly KeyGroup[] => {
  const taken = new Set<string>()
  const groups = new Map<string, KeyBinding[]>()
  for (const binding of bindings) {
    const free = keysOf(binding).filter((keys) => !taken.has(keys))
    if (free.length === 0) continue
    for (const keys of free) taken.add(keys)
    const group = binding.group ?? unnamed
    groups.set(group, [...(groups.get(group) ?? []), { ...binding, keys: free }])
  }
  return [...groups].map(([group, listed]) => ({ group, bindings: listed }))
}
