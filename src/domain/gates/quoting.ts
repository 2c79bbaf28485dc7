import { askedAgain } from '../article/asked-again.ts'
import type { Block, PlacedSentence } from '../article/parse.ts'
import type { OpenWorld } from '../article/world.ts'
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

/** Whether a speaker is named before a quotation: `the magazine puts it so: “...”`, `one reader admits that it “...”`. */
const introduces = (text: string, speakers: readonly string[]): boolean => {
  const before = /^([^“"«‘]{3,120}?)[“"«‘]/u.exec(text)?.[1]
  if (before === undefined) return false
  return readerWords.test(before) || speakers.some((speaker) => speaker.length > 2 && before.includes(speaker))
}

/** Whether a speaker is named straight behind a quotation: `“...”, admits one reader`. */
const signs = (text: string, speakers: readonly string[]): boolean =>
  [...text.matchAll(/[”"»’],?\s+(\p{Ll}[^“"«‘.;:]{2,60})/gu)].some(([, after = '']) => {
    const names = readerWords.test(after) || speakers.some((speaker) => speaker.length > 2 && after.includes(speaker))
    return names && after.split(' ').length > 1
  })

/** The names that an article may quote: its sources, the authors, the publisher. */
const speakersOf = ({ brief, sourceLabels }: OpenWorld): readonly string[] =>
  [...sourceLabels.values(), ...brief.authors, brief.publisher].filter((name) => name !== null)

/** Whether a sentence says who speaks, above all in its quotation. */
export const isAttributedIn = askedAgain((text, world): boolean => {
  const speakers = speakersOf(world)
  return isAttributed(text, speakers) || introduces(text, speakers) || signs(text, speakers)
})

const senderLine = /^[—–-]\s*\p{Lu}[^.!?]{2,60}\.?$/u
const senderAtEnd = /[—–-]\s*\p{Lu}[^.!?]{2,60}\.?$/u

/** The quotations set off as blocks that say who speaks: in themselves, in the sentence before them, in a line below them. */
export const blocksWithSender = (sentences: readonly PlacedSentence[], world: OpenWorld): ReadonlySet<Block> => {
  const found = new Set<Block>()
  sentences.forEach(({ block }, index) => {
    if (block.kind !== 'quote' || found.has(block)) return
    const before = sentences.slice(0, index).findLast((one) => one.block !== block)
    const below = sentences.slice(index).find((one) => one.block !== block)?.block
    const introduced = before?.section === sentences[index]?.section ? (before?.text ?? '') : ''
    const signed = senderAtEnd.test(block.text) || (below?.kind === 'quote' && senderLine.test(below.text))
    if (signed || isAttributedIn(block.text, world) || isAttributedIn(introduced.replace(/:$/u, ': “…”'), world))
      found.add(block)
  })
  return found
}
