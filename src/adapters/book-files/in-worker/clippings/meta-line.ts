import { bareWord } from '../../../../reading/text.ts'
import { type ClippingKind, labels } from './labels.ts'

/** What the line under a clipping's title says. */
export interface MetaLine {
  readonly kind: ClippingKind
  /** As printed: "57", "xii"; null where the book has no pages. */
  readonly page: string | null
  /** First and last location; the same for a note. */
  readonly location: readonly [from: number, to: number] | null
}

/** A label as the line is compared with it. */
const escaped = (text: string): string => bareWord(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const anyOf = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((one, two) => two.length - one.length)
    .map(escaped)
    .join('|')

const all = Object.values(labels)
const kinds: readonly (readonly [kind: ClippingKind, words: RegExp])[] = (['highlight', 'note', 'other'] as const).map(
  (kind) => [kind, new RegExp(`(?<!\\p{L})(?:${anyOf(all.flatMap((one) => one[kind]))})(?!\\p{L})`, 'u')] as const,
)
/** Marks of kinds stand without spaces in Japanese: `位置No. 34-35のハイライト`. */
const japaneseKinds: readonly (readonly [kind: ClippingKind, words: RegExp])[] = (
  ['highlight', 'note', 'other'] as const
).map((kind) => [kind, new RegExp(anyOf(labels['ja']?.[kind] ?? []), 'u')] as const)

const number = '(\\d+|[ivxlc]+)'
const pageBefore = new RegExp(`(?:${anyOf(all.map(({ page }) => page))})\\s+${number}`, 'u')
const pageAfter = new RegExp(`${number}\\s*${escaped('ページ')}`, 'u')
const location = new RegExp(`(?:${anyOf(all.flatMap((one) => one.location))})\\s*(\\d+)(?:\\s*[-–]\\s*(\\d+))?`, 'u')

/** A range is printed short: 1423-27 ends at 1427. */
const endOf = (from: string, to: string | undefined): number => {
  if (to === undefined) return Number(from)
  return Number(to.length < from.length ? from.slice(0, from.length - to.length) + to : to)
}

/** Reads `- Your Highlight on page 12 | location 170-172 | Added on ...` in the languages of the table; null for other lines. */
export const readMetaLine = (line: string): MetaLine | null => {
  if (!/^\s*[-–]/u.test(line)) return null
  const parts = bareWord(line.normalize('NFKC').replace(/\u02bc/gu, '’')).split('|')
  // The last part says when; a month or weekday must not be taken for a kind.
  const told = (parts.length > 1 ? parts.slice(0, -1) : parts).join(' | ')
  const kind = [...kinds, ...japaneseKinds].find(([, words]) => words.test(told))?.[0]
  if (kind === undefined) return null
  const at = location.exec(told)
  const from = at?.[1]
  return {
    kind,
    page: (pageAfter.exec(told) ?? pageBefore.exec(told))?.[1] ?? null,
    location: from === undefined ? null : [Number(from), endOf(from, at?.[2])],
  }
}
