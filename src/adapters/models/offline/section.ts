import { countWords, foldText } from '../../../domain/words.ts'
import type { SectionInput, SectionOutput, Violation } from '../../../domain/writing.ts'
import { chapterOfClaim } from './contents.ts'
import { paragraphsOf } from './paragraphs.ts'
import { createReporter, type Reporter } from './reporter.ts'
import type { Told } from './told.ts'

/** Claims that are told together, in the order of the plan. */
interface Part {
  readonly subheading: string | null
  readonly claims: SectionInput['claims']
}

const partsOf = (input: SectionInput): readonly Part[] => {
  if (input.subsections.length === 0) return [{ subheading: null, claims: input.claims }]
  return input.subsections.map(({ heading, claim_ids: ids }) => ({
    subheading: heading,
    claims: input.claims.filter((claim) => ids.includes(claim.claim_id)),
  }))
}

const wordsOf = (told: readonly Told[]): number => told.reduce((sum, { text }) => sum + countWords(text), 0)

/** Tells the claims of a part one by one, chapters of the table of contents in one sentence, until the words are used up. */
const tell = (part: Part, reporter: Reporter, wordsLeft: number): readonly Told[] => {
  const told: Told[] = []
  const listed = part.claims.filter((claim) => chapterOfClaim(claim.text) !== null)
  const chapters = listed.length === 0 ? null : reporter.tellChapters(listed)
  if (chapters) told.push(chapters)
  const rest = part.claims.filter((claim) => !listed.includes(claim))
  for (let index = 0; index < rest.length; index += 1) {
    const [claim, next] = [rest[index], rest[index + 1]]
    if (!claim) continue
    const both = next && claim.topic === 'author' ? reporter.tellTogether(claim, next) : null
    const sentence = both ?? reporter.tell(claim)
    if (both) index += 1
    if (sentence && wordsOf(told) + countWords(sentence.text) <= wordsLeft) told.push(sentence)
  }
  return told
}

const written = (input: SectionInput): SectionOutput => {
  const reporter = createReporter(input)
  let wordsLeft = input.words.max
  const paragraphs = partsOf(input).flatMap((part) => {
    const told = tell(part, reporter, wordsLeft)
    wordsLeft -= wordsOf(told)
    return paragraphsOf(told, part.subheading)
  })
  return { paragraphs }
}

const concerns = (sentence: string, violation: Violation): boolean =>
  violation.sentence !== null &&
  foldText(violation.sentence).replace(/[.!?]+$/u, '') === foldText(sentence).replace(/[.!?]+$/u, '')

/** Leaves out the sentences that a gate named, or says who says so where that was missing; the rest stays as it was. */
const repaired = (input: SectionInput, previous: SectionOutput): SectionOutput => {
  const reporter = createReporter(input)
  const tooLong = input.violations.some(
    ({ gate, sentence, message }) => gate === 'structure' && sentence === null && /too long|longo/iu.test(message),
  )
  let words = 0
  const paragraphs: { subheading: string | null; told: Told[] }[] = []
  for (const { subheading, sentences } of previous.paragraphs) {
    const kept = sentences.flatMap((sentence): Told[] => {
      const found = input.violations.filter((violation) => concerns(sentence.text, violation))
      const claim = input.claims.find(
        ({ claim_id: id }) => sentence.claim_ids.length === 1 && id === sentence.claim_ids[0],
      )
      const again = found.every(({ gate }) => gate === 'attribution') && claim ? reporter.attribute(claim) : null
      if (found.length > 0) return again ? [again] : []
      if (tooLong && words + countWords(sentence.text) > input.words.min + 15) return []
      words += countWords(sentence.text)
      return [sentence]
    })
    const last = paragraphs.at(-1)
    if (last && subheading === null) last.told.push(...kept)
    else paragraphs.push({ subheading, told: kept })
  }
  return { paragraphs: paragraphs.flatMap(({ subheading, told }) => paragraphsOf(told, subheading)) }
}

/**
 * One section by rules: a sentence a claim in varied reported speech, who speaks named where it is not a plain fact. At a repair
 * the sentences at fault are left out or attributed, nothing else changes. A section may come out short: nothing is padded.
 */
export const section = (input: SectionInput): SectionOutput => {
  const output = input.previous && input.violations.length > 0 ? repaired(input, input.previous) : written(input)
  return output.paragraphs.length > 0 ? output : { paragraphs: input.previous?.paragraphs ?? [] }
}
