import { countWords } from '../../../../domain/words.ts'
import type { EvidenceClaim } from '../../../../domain/writing.ts'
import { type Desk, runIn } from './desk.ts'
import { type Candidate, note } from './memory.ts'
import { rephrased } from './rephrasing.ts'
import { verbsFor } from './reporting.ts'
import type { SentencePlan } from './sentence-plan.ts'
import type { Told } from './told.ts'
import { namingOf, speakerKey } from './voices.ts'

/** The longest sentence that two statements make, in words. */
const longest = 34
/** The longest statement of two that somebody is said to make in one sentence, in words. */
const longestSaid = 16

const factual = (sentence: string, first: EvidenceClaim, second: EvidenceClaim): Told => ({
  text: `${sentence}.`,
  kind: 'factual',
  claim_ids: [first.claim_id, second.claim_id],
})

const plainPlan: SentencePlan = { name: 'both', speaker: 'none', write: ({ text }) => text }
const saidPlan: SentencePlan = { name: 'both said', speaker: 'front', write: ({ text }) => text }

const isFresh = (desk: Desk, sentence: string, claims: readonly EvidenceClaim[]): boolean =>
  countWords(sentence) <= longest && claims.every((claim) => runIn(sentence, claim, desk.memory) <= desk.longestRun)

/** One subject: "The seventh chapter asks ... and walks ...". */
const ofOneSubject = (desk: Desk, first: EvidenceClaim, second: EvidenceClaim): Told | null => {
  const { subjects, memory } = desk
  const [one = '', two = ''] = [first, second].map((claim) => claim.text.replace(/[.!]+$/u, ''))
  const joined = subjects.together(one, two)
  if (joined === null) return null
  const passages = [...first.passages, ...second.passages].map(({ text }) => text)
  const [naming] = subjects.namings(joined, null, false)
  const sentence = rephrased(naming?.text ?? joined, passages, desk.rewordings)
  if (!isFresh(desk, sentence, [first, second])) return null
  note(memory, { sentence, plan: plainPlan, leans: false, rank: 0 })
  subjects.told(joined)
  memory.subject = subjects.of(joined)
  memory.spoken = false
  desk.speakers.unnamed()
  return factual(sentence, first, second)
}

/** One speaker: "One reader on Amazon writes that ... and that ...". */
const ofOneSpeaker = (desk: Desk, first: EvidenceClaim, second: EvidenceClaim): Told | null => {
  const { words, letters, speakers, memory } = desk
  const said = [first, second].map((claim) => {
    const passages = claim.passages.map(({ text }) => text)
    return letters.inside(rephrased(claim.text.replace(/[.!]+$/u, ''), passages, desk.rewordings))
  })
  const [one, two] = said
  if (!one || !two || [one, two].some((text) => countWords(text) > longestSaid || /[:;]/u.test(text))) return null
  const goesOn = memory.speaker === speakerKey(first)
  const verbs = verbsFor(first, goesOn, words)
  const verb = verbs[memory.turn % verbs.length] ?? ''
  const sentence = words.both(speakers.of(first, memory.turn), verb, one, two)
  if (!isFresh(desk, sentence, [first, second])) return null
  const candidate: Candidate = { sentence, plan: saidPlan, leans: false, rank: 0 }
  note(memory, candidate)
  speakers.named(first)
  memory.speaker = speakerKey(first)
  memory.subject = null
  return factual(sentence, first, second)
}

/** Two claims in one sentence, where they have one subject and are plain, or one speaker and are a view. */
export const sayBoth = (desk: Desk, first: EvidenceClaim, second: EvidenceClaim): Told | null => {
  const namings = [namingOf(first), namingOf(second)]
  if (namings.every((naming) => naming === 'no')) return ofOneSubject(desk, first, second)
  if (namings.includes('no') || speakerKey(first) !== speakerKey(second)) return null
  return ofOneSpeaker(desk, first, second)
}
