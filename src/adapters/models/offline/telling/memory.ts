import { foldText } from '../../../../domain/words.ts'
import type { SentencePlan } from './sentence-plan.ts'
import type { Subject } from './subjects.ts'

/** What has been told in a section, so that the next sentence differs. */
export interface Memory {
  turn: number
  sentences: number
  /** Sentences that begin with whose word they are. */
  openings: number
  /** The plan of the last sentence. */
  plan: string
  /** How often each plan was used. */
  readonly uses: Map<string, number>
  /** The first three words of every sentence. */
  readonly starts: Set<string>
  sentence: string
  /** What the last sentence was about. */
  subject: Subject | null
  /** Whether the last sentence named somebody as speaking. */
  spoken: boolean
  /** Whether the last sentence stood for its subject by a pronoun. */
  leaned: boolean
  /** Whoever was named last in this paragraph. */
  speaker: string
}

/** A section of which nothing is told yet; `turn` is where it begins its turns. */
export const blankMemory = (turn: number): Memory => ({
  turn,
  sentences: 0,
  openings: 0,
  plan: '',
  uses: new Map(),
  starts: new Set(),
  sentence: '',
  subject: null,
  spoken: false,
  leaned: false,
  speaker: '',
})

const firstWords = (sentence: string, count: number): string =>
  foldText(sentence)
    .split(/[\s,]+/u)
    .slice(0, count)
    .join(' ')

/** At most this share of a section's sentences should begin with whose word they are. */
const openingsShare = 1 / 3

const weights = {
  sameWord: 2,
  sameTwoWords: 11,
  sameStart: 3,
  front: 2,
  manyFronts: 7,
  samePlan: 3,
  leansAgain: 7,
  rank: 1.5,
} as const

/** One way to tell a claim. */
export interface Candidate {
  readonly sentence: string
  readonly plan: SentencePlan
  readonly leans: boolean
  /** How many better namings of its subject there are. */
  readonly rank: number
}

/** How much a way to tell a claim repeats the ways before it; the least is best. */
export const sameness = ({ sentence, plan, leans, rank }: Candidate, memory: Memory): number => {
  let weight = memory.uses.get(plan.name) ?? 0
  if (plan.speaker === 'none') weight = 0
  else if (plan.name === memory.plan) weight += weights.samePlan
  if (firstWords(sentence, 1) === firstWords(memory.sentence, 1)) weight += weights.sameWord
  if (firstWords(sentence, 2) === firstWords(memory.sentence, 2)) weight += weights.sameTwoWords
  if (memory.starts.has(firstWords(sentence, 3))) weight += weights.sameStart
  if (plan.speaker === 'front') {
    weight += weights.front
    if ((memory.openings + 1) / (memory.sentences + 1) > openingsShare) weight += weights.manyFronts
  }
  if (leans && memory.leaned) weight += weights.leansAgain
  return weight + rank * weights.rank
}

/** Notes a sentence that was told. */
export const note = (memory: Memory, { sentence, plan, leans }: Candidate): void => {
  memory.turn += 1
  memory.sentences += 1
  if (plan.speaker === 'front') memory.openings += 1
  memory.uses.set(plan.name, (memory.uses.get(plan.name) ?? 0) + 1)
  memory.starts.add(firstWords(sentence, 3))
  memory.plan = plan.name
  memory.sentence = sentence
  memory.leaned = leans
}
