import { wordTokens } from '../../../../domain/words.ts'

/** Another wording of a statement that says the same; null when it does not fit this one. */
export type Rewording = (text: string) => string | null

/** Words in a row that a rephrased statement may share with a passage before another wording is tried. */
const unremarkableRun = 7
const mostChanges = 6

const keysOf = (text: string): readonly string[] => wordTokens(text).map(({ key }) => key)

const runsIn = (text: string): ReadonlySet<string> => {
  const keys = keysOf(text)
  const runs = new Set<string>()
  for (let start = 0; start + unremarkableRun <= keys.length; start += 1)
    runs.add(keys.slice(start, start + unremarkableRun).join(' '))
  return runs
}

/** How much of a text stands in long runs of the passages; longer runs weigh more than their words. */
const copied = (text: string, runs: ReadonlySet<string>): number => {
  const keys = keysOf(text)
  let weight = 0
  let inRow = 0
  for (let start = 0; start + unremarkableRun <= keys.length; start += 1) {
    inRow = runs.has(keys.slice(start, start + unremarkableRun).join(' ')) ? inRow + 1 : 0
    weight += inRow
  }
  return weight
}

/** Says a statement in other words, one wording after the other, always the one that takes most away from what is copied. */
export const rephrased = (text: string, passages: readonly string[], rewordings: readonly Rewording[]): string => {
  const runs = new Set(passages.flatMap((passage) => [...runsIn(passage)]))
  const left = new Set(rewordings)
  let said = text
  let weight = copied(said, runs)
  for (let change = 0; change < mostChanges && weight > 0; change += 1) {
    let best: { rewording: Rewording; text: string; weight: number } | null = null
    for (const rewording of left) {
      const other = rewording(said)
      if (other === null || other === said) continue
      const lighter = copied(other, runs)
      if (lighter < (best?.weight ?? weight)) best = { rewording, text: other, weight: lighter }
    }
    if (best === null) break
    left.delete(best.rewording)
    said = best.text
    weight = best.weight
  }
  return said
}

const insideQuotation = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return (
    (before.match(/"/gu) ?? []).length % 2 === 1 ||
    (before.match(/“/gu) ?? []).length > (before.match(/”/gu) ?? []).length
  )
}

/** Puts one phrase in the place of another; capitals in the middle of a sentence are names and stay, as quotations do. */
const swap = (from: string, to: string, fitted: (text: string) => string): Rewording => {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${from})(?![\\p{L}\\p{N}'-])`, 'u')
  return (text) => {
    const lowered = text.charAt(0).toLowerCase() + text.slice(1)
    const source = pattern.test(text) ? text : lowered
    const match = pattern.exec(source)
    if (match === null || insideQuotation(text, match.index)) return null
    const other = source.replace(pattern, to)
    return fitted(match.index === 0 ? other.charAt(0).toUpperCase() + other.slice(1) : text.charAt(0) + other.slice(1))
  }
}

/**
 * Reads a table of phrases, one a line, `phrase > other`; the first may be a pattern.
 * @param fitted sets right what a new phrase asks of the words beside it
 */
export const phraseTable = (table: string, fitted: (text: string) => string = (text) => text): readonly Rewording[] =>
  table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [from = '', to = ''] = line.split(' > ')
      return swap(from, to, fitted)
    })

const listItem = String.raw`(?:[\p{L}\p{N}.+#-]+(?: [\p{L}\p{N}.+#-]+){0,2})`

/** What stands before steps that follow each other, which keep their order. */
const sequence = /\bto \p{Ll}+$/u

/** Lets the inner items of a list of four or more change places. */
export const reorderedList = (and: string, notAnItem: RegExp): Rewording => {
  const list = new RegExp(`, (${listItem}), (${listItem})(?=(?:, ${listItem})*,? (?:${and}) )`, 'u')
  return (text) => {
    const match = list.exec(text)
    const [, one, two] = match ?? []
    if (match === null || one === undefined || two === undefined || insideQuotation(text, match.index)) return null
    if (sequence.test(text.slice(0, match.index)) || notAnItem.test(one) || notAnItem.test(two)) return null
    return `${text.slice(0, match.index)}, ${two}, ${one}${text.slice(match.index + match[0].length)}`
  }
}

/** Puts what matches a pattern's parts into another order, when every part is there. */
export const rearranged = (pattern: RegExp, write: (parts: readonly string[]) => string | null): Rewording => {
  return (text) => {
    const match = pattern.exec(text)
    if (match === null || insideQuotation(text, match.index)) return null
    const other = write(match.slice(1).map((part) => part ?? ''))
    return other === null ? null : text.slice(0, match.index) + other + text.slice(match.index + match[0].length)
  }
}
