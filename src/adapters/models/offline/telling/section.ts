import { countWords, foldText } from '../../../../domain/words.ts'
import type { SectionInput, SectionOutput, Violation } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { arranged, inParagraphs } from './arrange.ts'
import { nothingTold } from './nothing-told.ts'
import { paragraphsOf, settled } from './paragraphs.ts'
import { createReporter, type Reporter } from './reporter.ts'
import type { Told } from './told.ts'
import { longestRunAllowed, longestRunWanted } from './verbatim.ts'

/** Claims that are told under one heading, in the order of the plan. */
interface Part {
  readonly subheading: string | null
  readonly claims: SectionInput['claims']
}

const partsOf = (input: SectionInput): readonly Part[] => {
  if (input.subsections.length === 0) return [{ subheading: null, claims: arranged(input) }]
  return input.subsections.map(({ heading, claim_ids: ids }) => ({
    subheading: heading,
    claims: input.claims.filter((claim) => ids.includes(claim.claim_id)),
  }))
}

const wordsOf = (told: readonly Told[]): number => told.reduce((sum, { text }) => sum + countWords(text), 0)

/** Claims of a paragraph from which two may be told in one sentence. */
const enoughToJoin = 4

/** Tells the claims of a paragraph, two at a time where they go together and enough sentences are left. */
const tellParagraph = (
  claims: SectionInput['claims'],
  reporter: Reporter,
  { wordsLeft, opens }: { readonly wordsLeft: number; readonly opens: boolean },
): readonly Told[] => {
  const told: Told[] = []
  let spare = claims.length - enoughToJoin + 1
  reporter.newParagraph()
  for (let index = 0; index < claims.length; index += 1) {
    const [claim, next] = [claims[index], claims[index + 1]]
    if (!claim || wordsOf(told) >= wordsLeft) continue
    const isOpening = opens && index === 0
    const both = next && spare > 0 && !isOpening ? reporter.tellTogether(claim, next) : null
    const sentence = both ?? reporter.tell(claim, isOpening)
    if (both) [index, spare] = [index + 1, spare - 1]
    if (sentence && wordsOf(told) + countWords(sentence.text) <= wordsLeft) told.push(sentence)
  }
  return told
}

/** Tells a part: the chapters of the table of contents in one sentence, then the other claims, until the words are used up. */
const tellPart = (
  part: Part,
  reporter: Reporter,
  { wordsLeft, opens }: { readonly wordsLeft: number; readonly opens: boolean },
): SectionOutput['paragraphs'] => {
  const listed = part.claims.filter((claim) => chapterOfClaim(claim.text) !== null)
  const chapters = listed.length === 0 ? [] : [reporter.tellChapters(listed)]
  const rest = part.claims.filter((claim) => !listed.includes(claim))
  let left = wordsLeft - wordsOf(chapters)
  const paragraphs = inParagraphs(rest).map((claims, index) => {
    const told = tellParagraph(claims, reporter, { wordsLeft: left, opens: opens && index === 0 })
    left -= wordsOf(told)
    return index === 0 ? [...chapters, ...told] : told
  })
  return settled(paragraphs, part.subheading)
}

const writtenWithin = (input: SectionInput, longestRun: number): SectionOutput => {
  const reporter = createReporter(input, longestRun)
  let wordsLeft = input.words.max
  const paragraphs = partsOf(input).flatMap((part) => {
    const told = tellPart(part, reporter, { wordsLeft, opens: input.role === 'introduction' })
    wordsLeft -= wordsOf(told.flatMap(({ sentences }) => sentences))
    return told
  })
  return { paragraphs }
}

/**
 * Claims that can only be taken over whole are left out, unless the section would come out short without them. Not so with an
 * author's life, whose later statements lean on the first.
 */
const written = (input: SectionInput): SectionOutput => {
  if (input.role === 'author') return writtenWithin(input, longestRunAllowed)
  const own = writtenWithin(input, longestRunWanted)
  const words = wordsOf(own.paragraphs.flatMap(({ sentences }) => sentences))
  return words >= input.words.min ? own : writtenWithin(input, longestRunAllowed)
}

const concerns = (sentence: string, violation: Violation): boolean =>
  violation.sentence !== null &&
  foldText(violation.sentence).replace(/[.!?]+$/u, '') === foldText(sentence).replace(/[.!?]+$/u, '')

/** Whether the article as a whole is to be shorter. */
const isTooLong = ({ violations }: SectionInput): boolean =>
  violations.some(
    ({ gate, sentence, message }) => gate === 'structure' && sentence === null && /too long/iu.test(message),
  )

/** What becomes of one sentence at a repair: it stays, is told again with its speaker named, or goes. */
const mended = (sentence: Told, input: SectionInput, reporter: Reporter): readonly Told[] => {
  const found = input.violations.filter((violation) => concerns(sentence.text, violation))
  const claim = input.claims.find(({ claim_id: id }) => sentence.claim_ids.length === 1 && id === sentence.claim_ids[0])
  if (found.length === 0) return [claim ? reporter.keep(sentence, claim) : sentence]
  const again = claim && found.every(({ gate }) => gate === 'attribution') ? reporter.attribute(claim) : null
  return again ? [again] : []
}

/** Words above the least length that a section may keep when the article is too long. */
const sparedWords = 15

/** Leaves out the sentences that a gate named, or says who says so where that was missing; the rest stays as it was. */
const repaired = (input: SectionInput, previous: SectionOutput): SectionOutput => {
  const reporter = createReporter(input)
  const most = isTooLong(input) ? input.words.min + sparedWords : Number.POSITIVE_INFINITY
  const parts: { subheading: string | null; told: Told[] }[] = []
  for (const { subheading, sentences } of previous.paragraphs) {
    if (subheading !== null || parts.length === 0) parts.push({ subheading, told: [] })
    for (const sentence of sentences.flatMap((one) => mended(one, input, reporter)))
      if (wordsOf(parts.flatMap(({ told }) => told)) + countWords(sentence.text) <= most)
        parts.at(-1)?.told.push(sentence)
  }
  return { paragraphs: parts.flatMap(({ subheading, told }) => paragraphsOf(told, subheading)) }
}

/**
 * One section by rules: a sentence a claim in varied reported speech, who speaks named where it is not a plain fact. At a repair
 * the sentences at fault are left out or attributed, nothing else changes. A section may come out short: nothing is padded.
 */
export const section = (input: SectionInput): SectionOutput => {
  const output = input.previous && input.violations.length > 0 ? repaired(input, input.previous) : written(input)
  if (output.paragraphs.length > 0) return output
  return { paragraphs: [{ subheading: null, sentences: [nothingTold(input)] }] }
}
