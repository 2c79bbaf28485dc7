import type { EvidenceClaim, SectionInput } from '../../../../domain/writing.ts'
import { chapterOfClaim } from '../wording/contents.ts'
import { shortTitle } from '../wording/names.ts'
import { type LetterCase, learnLetterCase } from './letter-case.ts'
import { isOpinion } from './opinion.ts'
import { type Rewording, rephrased } from './rephrasing.ts'
import { createSpeakers, reportingWords, type Speakers, verbsFor } from './reporting.ts'
import type { ReportingWords, SentencePlan } from './sentence-plan.ts'
import { createSubjects, type Subjects } from './subjects.ts'
import type { Told } from './told.ts'
import { longestRunWanted, longestSharedRun } from './verbatim.ts'

/** Tells claims in sentences, never twice in a row in the same form. */
export interface Reporter {
  /** Null when the claim cannot be told without taking over a long run of words. */
  tell(claim: EvidenceClaim): Told | null
  /** The same with its speaker named, whatever it says. */
  attribute(claim: EvidenceClaim): Told | null
  /** Takes note of a sentence that stays as it was; told again when its speaker leans on a sentence that may be gone. */
  keep(sentence: Told, claim: EvidenceClaim): Told
  /** Two claims with the same subject in one sentence, or null when they do not go together. */
  tellTogether(first: EvidenceClaim, second: EvidenceClaim): Told | null
  tellChapters(claims: readonly EvidenceClaim[]): Told
}

/** A number that is the same for the same words, so that sections begin their turns at different places. */
const seedOf = (words: string): number => {
  let sum = 7
  for (const letter of words) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum
}

/** Plain sentences in a row after which the next one names its speaker. */
const plainInARow = 2

const withoutStop = (text: string): string => text.replace(/[.!]+$/u, '')

const passageTexts = (claims: readonly EvidenceClaim[]): readonly string[] => [
  ...new Map(claims.flatMap(({ passages }) => passages.map(({ passage_id: id, text }) => [id, text]))).values(),
]

/** What the last sentences were, so that the next one differs. */
interface Memory {
  turn: number
  plain: number
  plan: string
  speaker: string
  sentence: string
}

const inTurn = (plans: readonly SentencePlan[], memory: Memory): readonly SentencePlan[] => {
  const start = memory.turn % plans.length
  return [...plans.slice(start), ...plans.slice(0, start)].filter(({ name }) => name !== memory.plan)
}

/** Names that keep their letters wherever they stand. */
const namesOf = ({ book }: SectionInput): readonly string[] => {
  const lastNames = book.authors.map((author) => author.split(' ').at(-1) ?? author)
  return [book.title, shortTitle(book.title), ...book.authors, ...lastNames]
}

const onlyAuthor = ({ book }: SectionInput): string | null =>
  book.authors.length === 1 ? (book.authors[0]?.split(' ').at(-1) ?? null) : null

/** What the sentences of one section are made with. */
interface Desk {
  readonly words: ReportingWords
  readonly letters: LetterCase
  readonly subjects: Subjects
  readonly speakers: Speakers
  readonly rewordings: readonly Rewording[]
  readonly memory: Memory
  readonly longestRun: number
}

const isFresh = (sentence: string, claim: EvidenceClaim, { memory }: Desk, limit: number): boolean =>
  claim.passages.every(({ text }) => longestSharedRun(`${memory.sentence} ${sentence}`, text) <= limit)

/** The plans that a claim may be told by, in the order in which they are tried. */
const plansFor = ({ words, memory }: Desk, claim: EvidenceClaim, mustName: boolean): readonly SentencePlan[] => {
  const plans = inTurn(words.plans, memory)
  const named = plans.filter(({ attributed }) => attributed)
  const unnamed = plans.filter(({ attributed }) => !attributed)
  if (mustName || isOpinion(claim)) return [...named, words.lastResort]
  if (claim.topic === 'author') return [...words.plans.filter(({ attributed }) => !attributed), ...named]
  return memory.plain >= plainInARow ? [...named, ...unnamed, words.lastResort] : [...plans, words.lastResort]
}

const say = (desk: Desk, claim: EvidenceClaim, mustName: boolean): Told | null => {
  const { words, letters, subjects, speakers, memory } = desk
  const passages = claim.passages.map(({ text }) => text)
  const text = rephrased(subjects.named(withoutStop(claim.text)), passages, desk.rewordings)
  const first = speakers.of(claim, memory.turn)
  const who = first === memory.speaker ? speakers.of(claim, memory.turn + 1) : first
  const verbs = verbsFor(claim, words)
  const verb = verbs[memory.turn % verbs.length] ?? ''
  const embedded = letters.inside(text)
  const limits = [...new Set([Math.min(longestRunWanted, desk.longestRun), desk.longestRun])]
  const plans = plansFor(desk, claim, mustName)
  for (const { plan, limit } of limits.flatMap((limit) => plans.map((plan) => ({ plan, limit })))) {
    const sentence = plan.write({ text, embedded, who, verb })
    if (sentence === null || sentence === '' || !isFresh(sentence, claim, desk, limit)) continue
    if (plan.attributed) speakers.named(claim)
    Object.assign(memory, {
      turn: memory.turn + 1,
      plain: plan.attributed ? 0 : memory.plain + 1,
      plan: plan.name,
      speaker: plan.attributed ? who : memory.speaker,
      sentence,
    })
    return { text: `${sentence}.`, kind: 'factual', claim_ids: [claim.claim_id] }
  }
  return null
}

const sayTogether = (desk: Desk, first: EvidenceClaim, second: EvidenceClaim): Told | null => {
  const { subjects, memory } = desk
  if (isOpinion(first) || isOpinion(second)) return null
  const said = [first, second].map((claim) => {
    const passages = claim.passages.map(({ text }) => text)
    return rephrased(withoutStop(claim.text), passages, desk.rewordings)
  })
  const sentence = subjects.together(said[0] ?? '', said[1] ?? '')
  if (sentence === null || [first, second].some((claim) => !isFresh(sentence, claim, desk, desk.longestRun)))
    return null
  Object.assign(memory, { turn: memory.turn + 1, plain: memory.plain + 1, plan: '', sentence })
  return { text: `${sentence}.`, kind: 'factual', claim_ids: [first.claim_id, second.claim_id] }
}

/**
 * Builds the reporter of one section.
 * @param longestRun how many words in a row a sentence may share with a passage
 */
export const createReporter = (input: SectionInput, longestRun: number = longestRunWanted): Reporter => {
  const words = reportingWords[input.language]
  const desk: Desk = {
    words,
    letters: learnLetterCase(passageTexts(input.claims), namesOf(input)),
    subjects: createSubjects(input, words),
    speakers: createSpeakers(words),
    rewordings: words.rewordings(onlyAuthor(input)),
    longestRun,
    memory: { turn: seedOf(input.role), plain: 0, plan: '', speaker: '', sentence: '' },
  }
  return {
    tell: (claim) => say(desk, claim, false),
    attribute: (claim) => say(desk, claim, true),
    keep(sentence, claim) {
      const again = desk.speakers.leansOnEarlier(sentence.text) ? say(desk, claim, true) : null
      if (again === null && sentence.text.includes(claim.source_label)) desk.speakers.named(claim)
      if (again === null) desk.memory.sentence = sentence.text
      return again ?? sentence
    },
    tellTogether: (first, second) => sayTogether(desk, first, second),
    tellChapters(claims) {
      const place = Number(/(\d+)$/u.exec(input.role)?.[1] ?? 1) - 1
      const form = words.chapterLists[place % words.chapterLists.length] ?? words.chapterLists[0]
      const chapters = claims.flatMap((claim) => chapterOfClaim(claim.text) ?? [])
      const sentence = form?.(chapters) ?? ''
      desk.memory.sentence = sentence
      return { text: `${sentence}.`, kind: 'factual', claim_ids: claims.map(({ claim_id: id }) => id) }
    },
  }
}
