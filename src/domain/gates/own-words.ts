import type { OpenWorld } from '../article/world.ts'

const partedNames = new WeakMap<OpenWorld, readonly string[]>()

/** Names that may stand in any language and person: those of the book, by their parts too, and of its sources. */
const namesIn = (world: OpenWorld): readonly string[] => {
  const before = partedNames.get(world)
  if (before) return before
  const parts = world.known.flatMap((name) => name.split(/:\s+|\s+[–—]\s+/u))
  const names = [...new Set([...world.known, ...parts])].filter(({ length }) => length > 3)
  partedNames.set(world, names)
  return names
}

/** A text without the names of the book and its sources, which are nobody's words. */
export const withoutNames = (text: string, world: OpenWorld): string =>
  namesIn(world).reduce((rest, name) => rest.replaceAll(name, ' … '), text)
