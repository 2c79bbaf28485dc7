import type { OutlineEntry } from './book-text.ts'
import { chapterNumber, isPart } from './chapter-words.ts'

const childrenOf = <E extends OutlineEntry>(entries: readonly E[], index: number): readonly E[] => {
  const level = entries[index]?.level ?? 0
  const end = entries.findIndex((entry, at) => at > index && entry.level <= level)
  return entries.slice(index + 1, end === -1 ? undefined : end).filter((entry) => entry.level === level + 1)
}

/** Entries whose own level is the outermost one that is used. */
const outermost = <E extends OutlineEntry>(entries: readonly E[]): readonly { entry: E; index: number }[] => {
  const level = Math.min(...entries.map((entry) => entry.level))
  return entries.flatMap((entry, index) => (entry.level === level ? [{ entry, index }] : []))
}

/**
 * The chapters of a book by its own table of contents: its outermost entries; a part gives way to the chapters it holds, and
 * so does a single entry that stands for the whole book.
 */
export const chaptersOf = <E extends OutlineEntry>(entries: readonly E[]): readonly E[] => {
  if (entries.length === 0) return []
  const outer = outermost(entries)
  const [only] = outer
  if (outer.length === 1 && only && entries.length > 2)
    return chaptersOf(entries.filter((entry) => entry !== only.entry))
  return outer.flatMap(({ entry, index }) => {
    const inner = childrenOf(entries, index)
    const numbered = inner.filter(({ title }) => chapterNumber(title) !== null).length
    const holdsChapters =
      inner.length > 0 &&
      (isPart(entry.title) || (chapterNumber(entry.title) === null && numbered > inner.length / 2 && numbered > 1))
    return holdsChapters ? inner : [entry]
  })
}
