import { saysChapter } from '../../../../reading/book-text/chapter-words.ts'
import type { Line } from './page-lines.ts'

/** Lines at the top and bottom of a page that may be running heads. */
const reach = 2
/** A line that comes back on so many pages is a running head. */
const comesBack = 3

const pageNumber = /^(?:[-–—|\s]*)(\d{1,4}|[ivxlc]{1,7})(?:[-–—|\s]*)$/iu

/** Running heads differ in their numbers; the heads of chapters do not count as alike for that. */
const keyOf = (text: string): string => {
  const line = text.toLowerCase().replace(/\s+/g, ' ').trim()
  if (saysChapter(line)) return line.replace(/\s*[|•·]\s*\d+$/u, '')
  return line.replace(/\d+|\b[ivxlc]+\b/gu, '#')
}

/** The lines at the edges of a page, outermost first. */
const edgesOf = (lines: readonly Line[]): readonly Line[] => {
  const byHeight = [...lines].sort((one, two) => two.base - one.base)
  return [...byHeight.slice(0, reach), ...byHeight.slice(-reach)]
}

/** The pages without running heads and page numbers, and the page numbers that were printed. */
export interface BarePages {
  readonly pages: readonly (readonly Line[])[]
  /** The number printed on each page; null where none is. */
  readonly printed: readonly (string | null)[]
}

/** Takes running heads, running feet and page numbers off the pages. */
export const withoutRunningLines = (pages: readonly (readonly Line[])[]): BarePages => {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const key of new Set(edgesOf(lines).map(({ text }) => keyOf(text))))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  const printed: (string | null)[] = []
  const headed = new Set<string>()
  const bare = pages.map((lines) => {
    const edges = new Set(edgesOf(lines))
    const numbers = [...edges].flatMap(({ text }) => pageNumber.exec(text)?.[1] ?? [])
    printed.push(numbers.at(-1) ?? null)
    const isRunning = (line: Line): boolean => {
      if (!edges.has(line)) return false
      const key = keyOf(line.text)
      // Where a chapter's head comes first it opens the chapter; from then on it runs.
      const opens = saysChapter(line.text) && !headed.has(key)
      headed.add(key)
      return pageNumber.test(line.text) || (!opens && (counts.get(key) ?? 0) >= comesBack)
    }
    return lines.filter((line) => !isRunning(line))
  })
  return { pages: bare, printed }
}

/** Share of the pages whose printed number must tell the same beginning. */
const agreement = 0.6

/** Labels of the pages: the file's own, else as they are printed, else their count. */
export const pageLabels = (own: readonly string[] | null, printed: readonly (string | null)[]): readonly string[] => {
  if (own && own.length === printed.length && own.some((label) => label !== ''))
    return own.map((label, index) => label || String(index + 1))
  const offsets = printed.flatMap((number, index) =>
    number !== null && /^\d+$/.test(number) ? [index + 1 - Number(number)] : [],
  )
  const counted = new Map<number, number>()
  for (const offset of offsets) counted.set(offset, (counted.get(offset) ?? 0) + 1)
  const [offset, times] = [...counted].sort(([, one], [, two]) => two - one)[0] ?? [0, 0]
  const agreed = times >= 5 && times / offsets.length >= agreement ? offset : 0
  return printed.map((number, index) => {
    const count = index + 1 - agreed
    return count > 0 ? String(count) : (number ?? `${index + 1} of the file`)
  })
}
