/** A whole number that depends on the text alone (FNV-1a, 32 bits). */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The same list, begun at a place that depends on the seed: the first entry that fits is then a different one for each text. */
export const rotated = <T>(list: readonly T[], seed: number): readonly T[] => {
  const start = list.length === 0 ? 0 : seed % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

/** The first result that is not null, in an order that depends on the seed. */
export const firstOf = <T, R>(list: readonly T[], seed: number, attempt: (item: T) => R | null): R | null => {
  for (const item of rotated(list, seed)) {
    const result = attempt(item)
    if (result !== null) return result
  }
  return null
}
