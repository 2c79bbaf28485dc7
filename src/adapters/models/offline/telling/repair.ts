import { isAttributed } from '../../../../domain/grounding/attribution.ts'
import { countWords, foldText } from '../../../../domain/words.ts'
import type { EvidenceClaim, SectionInput, SectionOutput, Violation } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { paragraphsOf, wordsOf } from './paragraphs.ts'
import { createReporter, type Reporter } from './reporter.ts'
import type { Told } from './told.ts'

/** Sentences under one heading. */
interface Part {
  readonly subheading: string | null
  readonly told: Told[]
}

const plainly = (text: string): string => foldText(text).replace(/[.!?]+$/u, '')

const concerns = (sentence: string, violation: Violation): boolean =>
  violation.sentence !== null && plainly(violation.sentence) === plainly(sentence)

/** Whether the article as a whole is to be longer or shorter. */
const asksFor = ({ violations }: SectionInput, wish: RegExp): boolean =>
  violations.some(({ gate, sentence, message }) => gate === 'structure' && sentence === null && wish.test(message))

/** The claim of a refused sentence in another form: its speaker named, which breaks a run of words too, or as its source says it. */
const toldAgain = (
  refused: string,
  claim: EvidenceClaim,
  { found, reporter }: { readonly found: readonly Violation[]; readonly reporter: Reporter },
): Told | null => {
  // A run that stays too long although somebody is named in it has no other form.
  const isNamed = isAttributed(refused, [claim.source_label])
  if (found.every(({ gate }) => gate === 'attribution' || (gate === 'overlap' && !isNamed)))
    return reporter.attribute(claim, refused)
  const isReworded = !plainly(refused).includes(plainly(claim.text).slice(1))
  return isReworded && found.every(({ gate }) => gate === 'support') ? reporter.tellPlainly(claim, refused) : null
}

/** What becomes of one sentence: it stays, is told again with its speaker named, or goes. */
const mended = (sentence: Told, input: SectionInput, reporter: Reporter): readonly Told[] => {
  const found = input.violations.filter((violation) => concerns(sentence.text, violation))
  const claim = input.claims.find(({ claim_id: id }) => sentence.claim_ids.length === 1 && id === sentence.claim_ids[0])
  if (found.length === 0) return [claim ? reporter.keep(sentence, claim) : sentence]
  const again = claim ? toldAgain(sentence.text, claim, { found, reporter }) : null
  return again ? [again] : []
}

/** The claims behind the last one told, in the order of the plan; one before it was told and refused, or could not be told. */
const notYetTold = ({ claims }: SectionInput, previous: SectionOutput): readonly EvidenceClaim[] => {
  const told = new Set(previous.paragraphs.flatMap(({ sentences }) => sentences.flatMap((one) => one.claim_ids)))
  const last = claims.findLastIndex(({ claim_id: id }) => told.has(id))
  return claims.slice(last + 1).filter(({ text }) => chapterOfClaim(text) === null)
}

/** Tells more, under the heading that each claim belongs to, as long as there are words. */
const withMore = (
  parts: readonly Part[],
  input: SectionInput,
  { claims, reporter }: { readonly claims: readonly EvidenceClaim[]; readonly reporter: Reporter },
): void => {
  for (const claim of claims) {
    const heading = input.subsections.find(({ claim_ids: ids }) => ids.includes(claim.claim_id))?.heading
    const part = parts.find(({ subheading }) => subheading === heading) ?? parts.at(-1)
    const words = wordsOf(parts.flatMap(({ told }) => told))
    const sentence = words < input.words.max ? reporter.tell(claim) : null
    if (sentence && words + countWords(sentence.text) <= input.words.max) part?.told.push(sentence)
  }
}

/** Words above the least length that a section may keep when the article is too long. */
const sparedWords = 15

/**
 * Leaves out the sentences that a gate named, or names who speaks where that mends them; the rest stays as it was. An article
 * that is too short is told more from claims that are left, one that is too long less.
 */
export const repaired = (input: SectionInput, previous: SectionOutput): SectionOutput => {
  const reporter = createReporter(input)
  const most = asksFor(input, /too long/iu) ? input.words.min + sparedWords : Number.POSITIVE_INFINITY
  const parts: Part[] = []
  for (const { subheading, sentences } of previous.paragraphs) {
    if (subheading !== null || parts.length === 0) parts.push({ subheading, told: [] })
    for (const sentence of sentences.flatMap((one) => mended(one, input, reporter)))
      if (wordsOf(parts.flatMap(({ told }) => told)) + countWords(sentence.text) <= most)
        parts.at(-1)?.told.push(sentence)
  }
  if (asksFor(input, /words short/iu)) withMore(parts, input, { claims: notYetTold(input, previous), reporter })
  return { paragraphs: parts.flatMap(({ subheading, told }) => paragraphsOf(told, subheading)) }
}
