import type { OpenWorld } from '../../domain/article/world.ts'
import type { Claim } from '../../domain/evidence.ts'
import { isDifference } from '../../domain/needs.ts'
import { wordTokens } from '../../domain/words.ts'
import type { SectionOutput } from '../../domain/writing.ts'

/** Sections that a difference between sources may close, the most fitting first. */
const placesFor = ['introduction', 'context'] as const

const numbersOf = (text: string): readonly string[] =>
  wordTokens(text)
    .map(({ key }) => key)
    .filter((key) => /^\d/u.test(key))

/** Whether some sentence tells the difference already: all its figures stand in it. */
const isTold = (claim: Claim, outputs: ReadonlyMap<string, SectionOutput>): boolean => {
  const figures = numbersOf(claim.text)
  return [...outputs.values()].some(({ paragraphs }) =>
    paragraphs.some(({ sentences }) =>
      sentences.some(
        ({ text, claim_ids }) =>
          claim_ids.includes(claim.claim_id) ||
          (figures.length > 1 && figures.every((figure) => numbersOf(text).includes(figure))),
      ),
    ),
  )
}

/** Adds a sentence to the end of a section. */
const closedBy = ({ paragraphs }: SectionOutput, claim: Claim): SectionOutput => {
  const sentence = { text: claim.text, kind: 'factual' as const, claim_ids: [claim.claim_id] }
  const last = paragraphs.at(-1)
  return last
    ? { paragraphs: [...paragraphs.slice(0, -1), { ...last, sentences: [...last.sentences, sentence] }] }
    : { paragraphs: [{ subheading: null, sentences: [sentence] }] }
}

/**
 * Tells what sources differ on, once: the knowledge base has the sentence, so that no writer has to word it. Left out where a
 * section says it already, and where the words of a side are no longer kept.
 */
export const withDifferences = (
  outputs: ReadonlyMap<string, SectionOutput>,
  { knowledgeBase, passages, expired }: OpenWorld,
): ReadonlyMap<string, SectionOutput> => {
  const told = new Map(outputs)
  const role = placesFor.find((place) => (told.get(place)?.paragraphs.length ?? 0) > 0)
  const isKept = (id: string): boolean => passages.has(id) && !expired.has(id)
  const differences = knowledgeBase.claims.filter((claim) => isDifference(claim) && claim.passage_ids.every(isKept))
  for (const claim of differences) {
    const section = role === undefined ? undefined : told.get(role)
    if (role !== undefined && section && !isTold(claim, told)) told.set(role, closedBy(section, claim))
  }
  return told
}
