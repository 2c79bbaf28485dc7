import { advanceWidths, unitsPerEm } from './advance-widths.ts'

/** Size of a title in a list of results on a wide screen, in CSS pixels. @source https://developers.google.com/search/docs/appearance/title-link (cut "to fit the device width"; 20 px Arial as shown) */
const fontPixels = 20

/** Widths of what the font lacks and a browser takes from another one, in units per em. */
const fallback = { wide: unitsPerEm, emoji: 2806, capital: 1366, other: 1139 } as const

/** Scripts whose characters fill a square. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u30ff\uff01-\uff60\uffe0-\uffe6]/u
const mark = /[\p{M}\p{Cf}\p{Cc}]/u
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{RI}|[#*\d]\ufe0f?\u20e3/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The width of one character; a diacritic stands over its letter and takes no room. */
const widthOf = (character: string): number => {
  const known = advanceWidths.get(character)
  if (known !== undefined) return known
  if (mark.test(character)) return 0
  if (/\s/u.test(character)) return advanceWidths.get(' ') ?? 0
  if (wide.test(character)) return fallback.wide
  const [letter = character] = character.normalize('NFKD')
  if (letter !== character) return widthOf(letter)
  return /\p{Lu}/u.test(character) ? fallback.capital : fallback.other
}

const widthOfAll = (text: string): number => {
  let units = 0
  for (const character of text.normalize('NFC')) units += widthOf(character)
  return units
}

/**
 * How wide a title is in a list of search results: CSS pixels, rounded up. Set in Arial at 20 px, pairs not drawn together, so that
 * the figure is never too small by kerning.
 */
export const titlePixels = (text: string): number => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  let units = 0
  if (!emoji.test(line)) units = widthOfAll(line)
  else
    for (const { segment } of graphemes.segment(line))
      units += emoji.test(segment) ? fallback.emoji : widthOfAll(segment)
  return Math.ceil((units / unitsPerEm) * fontPixels)
}
