import type { Line } from './page-lines.ts'

/** A paragraph of a page; `size` is the height of its letters. */
export interface PageParagraph {
  readonly text: string
  readonly size: number
}

/** A gap that is so much wider than the usual one stands between paragraphs. */
const widerGap = 1.4
/** Letters that differ so much in height are of different paragraphs. */
const otherSize = 0.12
const endMark = /[.!?…。！？:]["”’»)\]]*$/u

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, two) => one - two)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** What is usual on a page, against which a line is held. */
interface Measure {
  readonly gap: number
  readonly left: number
  readonly right: number
}

const measureOf = (lines: readonly Line[]): Measure => {
  const gaps = lines.flatMap((line, index) => {
    const gap = (lines[index - 1]?.base ?? line.base) - line.base
    return gap > 0 ? [gap] : []
  })
  return {
    gap: median(gaps),
    left: median(lines.map(({ left }) => left)),
    right: Math.max(0, ...lines.map(({ right }) => right)),
  }
}

const opensParagraph = (before: Line, line: Line, { gap: usual, left, right }: Measure): boolean => {
  if (Math.abs(before.size - line.size) > otherSize * Math.max(before.size, line.size, 1)) return true
  const gap = before.base - line.base
  // Upwards is the next column: a sentence may go on there.
  if (gap < 0) return endMark.test(before.text)
  if (usual > 0 && gap > widerGap * usual) return true
  const indented = line.left - left > 0.8 * line.size && before.left - left <= 0.8 * line.size
  const endsShort = endMark.test(before.text) && before.right < right - 4 * line.size
  return (indented && endMark.test(before.text)) || endsShort
}

/** Puts a line behind what stands before it; a word that was divided at the line's end becomes one again. */
export const joined = (before: string, line: string): string => {
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(line)) return before.slice(0, -1) + line
  const noSpace = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]$/u.test(before)
  return noSpace ? before + line : `${before} ${line}`
}

/** Gathers the lines of a page into paragraphs. */
export const paragraphsOfPage = (lines: readonly Line[]): readonly PageParagraph[] => {
  const measure = measureOf(lines)
  const paragraphs: PageParagraph[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    if (before && last && !opensParagraph(before, line, measure))
      paragraphs.splice(-1, 1, { ...last, text: joined(last.text, line.text) })
    else paragraphs.push({ text: line.text, size: line.size })
  })
  return paragraphs
}
