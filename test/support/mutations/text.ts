/** A stretch of a sentence. */
export interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
}

const stretch = (match: RegExpExecArray): Stretch => ({
  text: match[0],
  start: match.index,
  end: match.index + match[0].length,
})

/** Every match of a pattern that has the flag `g`. */
export const stretchesOf = (text: string, pattern: RegExp): readonly Stretch[] =>
  [...text.matchAll(pattern)].map(stretch)

/** The same text with other words in one place. */
export const replaced = (text: string, { start, end }: Stretch, words: string): string =>
  text.slice(0, start) + words + text.slice(end)

/** Quotations, quotation marks included. */
export const quotationsOf = (text: string): readonly Stretch[] => stretchesOf(text, /"[^"]+"|“[^”]+”/gu)

/** Whether a stretch lies outside all quotations, which only their own mutation may change. */
export const isOutsideQuotations = (text: string, { start, end }: Stretch): boolean =>
  quotationsOf(text).every((quotation) => end <= quotation.start || start >= quotation.end)

const asPlain = (text: string): string =>
  text
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”„«»]/gu, '"')
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase()

/** Long texts are asked about again and again; the forms of the last few are kept. */
const kept = new Map<string, string>()

/** Typographic quotes, dashes and white space as plain ones, in lower case. */
export const plain = (text: string): string => {
  if (text.length < 1_000) return asPlain(text)
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= 8) kept.clear()
  const form = asPlain(text)
  kept.set(text, form)
  return form
}

/** Words as a part of a pattern that matches just them. */
export const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/** Whether words stand in a text as whole words, whatever their case. */
export const standsIn = (words: string, text: string): boolean => {
  const [wanted, within] = [plain(words), plain(text)]
  if (!within.includes(wanted)) return false
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, 'u').test(within)
}

/** Words in the case of those that they replace: a capital where there was one. */
export const inCaseOf = (pattern: string, words: string): string =>
  /^\p{Lu}/u.test(pattern) ? words.charAt(0).toUpperCase() + words.slice(1) : words

/** Mends "a" and "an" before a word that has come into the sentence. */
export const withArticles = (sentence: string): string =>
  sentence
    .replaceAll(/\b([Aa])n (?=[^\P{L}aeiouAEIOU8h]\p{L}|u(?:se|ni)|one-)/gu, '$1 ')
    .replaceAll(/\b([Aa]) (?=[aeio]\p{Ll}|u(?!se|ni)\p{Ll})(?!one-)/gu, '$1n ')
