/** The marks at the end of a line, in square brackets, and the line without them. */
export interface MarkedLine {
  readonly text: string
  readonly marks: readonly string[]
  /** The word behind `#`, or null. */
  readonly tag: string | null
}

const fence = /^\s*```.*$/
const bullet = /^\s*(?:[-*•]|\d{1,3}[.)])\s+/
const mark = /\[([^\]]*)\]/g

/** The lines of an answer, code fences left out; a blank line is an empty one. */
export const linesOf = (answer: string): readonly string[] =>
  answer
    .split(/\r?\n/)
    .filter((line) => !fence.test(line))
    .map((line) => line.trim())

/** A line without the bullet or number that it opens with. */
export const withoutBullet = (line: string): string => line.replace(bullet, '').trim()

/** The ids of a list: `c3, c7`, `[c3][c7]`, `c3 c7`. */
export const idsOf = (text: string): readonly string[] => text.match(/[\p{Letter}\p{Number}][\w.-]*/gu) ?? []

/** Bold marks around a whole line or its opening words are taken off. */
const plain = (text: string): string => text.replace(/\*\*([^*]+)\*\*/g, '$1').trim()

/** Reads `A sentence. [c3][c7] #subject`; marks may also stand before the full stop, and several ids in one pair of brackets. */
export const markedLine = (line: string): MarkedLine => {
  const tag = /(?:^|\s)#([a-z_]+)\.?\s*$/i.exec(line)
  const rest = tag === null ? line : line.slice(0, tag.index)
  const marks = [...rest.matchAll(mark)].flatMap((match) => idsOf(match[1] ?? ''))
  const text = plain(withoutBullet(rest.replace(mark, '')))
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s{2,}/g, ' ')
  return { text, marks: [...new Set(marks)], tag: tag?.[1]?.toLowerCase() ?? null }
}

/** Reads `LABEL: the rest`, the label in any case, also bold; null when the line is none. */
export const labelled = (line: string): { readonly label: string; readonly rest: string } | null => {
  const found = /^\**\s*([A-Za-z][\w -]{0,40}?)\s*\**\s*:\s*\**\s*(.*)$/.exec(withoutBullet(line))
  return found === null
    ? null
    : { label: (found[1] ?? '').toLowerCase().replace(/[\s-]+/g, '_'), rest: (found[2] ?? '').trim() }
}
