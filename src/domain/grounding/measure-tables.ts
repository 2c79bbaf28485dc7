import { countedFamilies, measureFamilies } from '../lexicon/turned-words.ts'

type Measures = ReadonlyMap<string, ReadonlySet<string>>

const measureTable = (families: readonly ReadonlySet<string>[]): Measures => {
  const table = new Map<string, Set<string>>()
  for (const family of families)
    for (const stem of family) table.set(stem, new Set([...(table.get(stem) ?? []), ...family]))
  return table
}
/** For the stem of a measure those of its family, by language. */
export const measures = { en: measureTable(measureFamilies.en), pt: measureTable(measureFamilies.pt) }
/** For the stem of a counted thing those that are counted like it, by language. */
export const counted = { en: measureTable(countedFamilies.en), pt: measureTable(countedFamilies.pt) }
