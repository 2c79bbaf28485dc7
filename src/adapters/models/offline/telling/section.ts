import { countWords } from '../../../../domain/words.ts'
import type { SectionInput, SectionOutput } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { arranged, inParagraphs } from './arrange.ts'
import { nothingTold } from './nothing-told.ts'
import { settled, wordsOf } from './paragraphs.ts'
import { repaired } from './repair.ts'
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

/**
 * One section by rules: a sentence a claim, or two, told in the way that repeats the ones before it least; who speaks is named
 * where it is not a plain fact. A section may come out short: nothing is padded.
 */
export const section = (input: SectionInput): SectionOutput => {
  const output = input.previous && input.violations.length > 0 ? repaired(input, input.previous) : written(input)
  if (output.paragraphs.length > 0) return output
  return { paragraphs: [{ subheading: null, sentences: [nothingTold(input)] }] }
}
