import type { Mention, RoleText } from './mentions.ts'
import type { IndexedPassage } from './passage-index.ts'

/** Letters that a line may have which tells who wrote what follows. */
const longestByline = 60
const byline = /^(?:by|por)\s+((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*)$/iu

/** Whether a quotation is open before a place: there somebody else says "I". */
const isQuoted = ({ gaps }: RoleText, at: number): boolean => {
  const marks = gaps.slice(0, at + 1).join('')
  const opened = marks.split('“').length - marks.split('”').length
  return opened > 0 || marks.split('"').length % 2 === 0
}

/** Whom "I" names in a passage: the one whose name stands in the line "By ..." of its source. */
export const narratorOf = (
  { from }: Mention,
  text: RoleText,
  { passage: { source_id } }: IndexedPassage,
  entries: readonly IndexedPassage[],
): readonly (readonly string[])[] => {
  if (isQuoted(text, from)) return []
  for (const { passage, sentences } of entries) {
    if (passage.source_id !== source_id || passage.text.length > longestByline) continue
    const name = byline.test(passage.text.trim()) ? sentences[0]?.keys.slice(1) : undefined
    if (name !== undefined) return [name]
  }
  return []
}
