import { isAttributed } from '../grounding/attribution.ts'
import { type Quotation, quotationsOf } from '../grounding/quotations.ts'
import { countWords } from '../words.ts'

/** Words from which on what stands between single marks is a quotation and no term. */
const wordsInSingleMarks = 4

const singleMarks = /(?<![\p{L}\p{N}])‘([^‘“”]+?)’(?![\p{L}\p{N}])/gu

/** The quotations of a text: those in double marks, and those of some length in single curly ones. */
export const quotesOf = (text: string): readonly Quotation[] => {
  const double = quotationsOf(text)
  const single = [...text.matchAll(singleMarks)]
    .map((match) => ({ text: match[1] ?? '', start: match.index, end: match.index + match[0].length }))
    .filter((one) => countWords(one.text) >= wordsInSingleMarks)
    .filter((one) => !double.some(({ start, end }) => start <= one.start && end >= one.end))
  return [...double, ...single]
}

const readerWords =
  /(?<!\p{L})(?:readers?|reviewers?|critics?|publishers?|authors?|editors?|leitor(?:es|as?)?|crític[oa]s?|autor(?:es|as?)?|editoras?|resenhistas?)(?!\p{L})/iu

/** Whether a speaker is named straight before a colon and a quotation: `the magazine puts it so: “...”`. */
const introduces = (text: string, speakers: readonly string[]): boolean => {
  const before = /^([^“"«‘]{3,120}):\s*["“«‘]/u.exec(text)?.[1]
  if (before === undefined) return false
  return readerWords.test(before) || speakers.some((speaker) => speaker.length > 2 && before.includes(speaker))
}

/** Whether a sentence says who speaks in its quotation. */
export const saysWho = (text: string, speakers: readonly string[]): boolean =>
  isAttributed(text, speakers) || introduces(text, speakers)
