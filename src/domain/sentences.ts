import { closeAbbreviations, numberAbbreviations, openAbbreviations } from './lexicon/abbreviations.ts'
import { stopWords } from './lexicon/stop-words.ts'

/** A stretch of a text with its offsets, in UTF-16 units, end exclusive. */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
}

const segmenters = new Map<string, Intl.Segmenter>()
const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language)
  if (known) return known
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, segmenter)
  return segmenter
}

const opensSentence = (word: string): boolean => {
  const key = word.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
  return stopWords.en.has(key) || stopWords.pt.has(key)
}

/** Whether the full stop at the end of `before` belongs to an abbreviation or an initial rather than to a sentence. */
const isAbbreviated = (before: string, after: string): boolean => {
  const last = /(?:^|[\s("“'‘[/])([\p{L}\p{M}.º]+)\.["”')\]]*$/u.exec(before)?.[1]
  if (last === undefined) return false
  const key = last.toLowerCase()
  const next = /^["“'‘(]?([\p{L}\p{N}\p{M}]+)/u.exec(after)?.[1] ?? ''
  if (openAbbreviations.has(key)) return true
  if (numberAbbreviations.has(key)) return /^(?:\p{N}|[IVXLC]+$)/u.test(next)
  const maybeEnds = closeAbbreviations.has(key) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(last)
  return maybeEnds && next !== '' && !opensSentence(next)
}

/** How many quotations are still open at the end of a text. */
const openQuotation = (text: string): boolean => {
  const straight = text.match(/"/gu)?.length ?? 0
  const opened = text.match(/[“«„]/gu)?.length ?? 0
  const closed = text.match(/[”»]/gu)?.length ?? 0
  return straight % 2 === 1 || opened > closed
}

/** Characters within which an open quotation must close to hold its sentences together. */
const quotationReach = 600

const goesOn = (before: string, after: string, capitals: boolean): boolean => {
  if (capitals && /^\p{Ll}/u.test(after)) return true
  if (!/[.!?…]["”’')\]»]*$/u.test(before)) return true
  if (isAbbreviated(before, after) || /^\d{1,3}\.$/u.test(before.trimStart())) return true
  return openQuotation(before) && /["”»]/u.test(after)
}

/** An ellipsis sign ends a sentence before a capital; the platform's segmenter does not think so. */
const ellipsisEnd = /…["”’')\]]*\s+(?=["“‘(]?\p{Lu})/gu

/** In a text without capitals a small letter may open a sentence, which the platform's segmenter does not think either. */
const smallEnd = /[.!?]["”’')\]]*\s+/gu
/** Letters from which a text without any capital is known to be written without them. */
const lettersNeeded = 40

const endsMissed = (flat: string, capitals: boolean): readonly number[] =>
  [...flat.matchAll(capitals ? ellipsisEnd : smallEnd)].map((match) => match.index + match[0].length)

/** Splits a text into sentences: the platform's own segmenter, its known faults repaired. Line breaks do not end a sentence. */
export const plainSpans = (text: string, language: string): readonly Span[] => {
  const flat = text.replaceAll(/[\r\n\t\u2028\u2029\u00a0]/gu, ' ')
  const capitals = flat.length < lettersNeeded || /\p{Lu}/u.test(flat)
  const spans: Span[] = []
  let start = 0
  const close = (end: number): void => {
    const raw = flat.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const body = raw.trim()
    if (body !== '') spans.push({ text: body, start: start + lead, end: start + lead + body.length })
    start = end
  }
  const segments = [...segmenterOf(language).segment(flat)].map(({ index, segment }) => index + segment.length)
  const missed = endsMissed(flat, capitals)
  const ends = missed.length === 0 ? segments : [...segments, ...missed].sort((one, two) => one - two)
  for (const end of ends) {
    const before = flat.slice(start, end).trimEnd()
    const after = flat.slice(end, end + quotationReach).trimStart()
    if (before.trim() === '' || (after !== '' && goesOn(before, after, capitals))) continue
    close(end)
  }
  close(flat.length)
  return spans
}
