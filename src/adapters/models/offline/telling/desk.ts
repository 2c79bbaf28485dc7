import type { EvidenceClaim } from '../../../../domain/writing.ts'
import type { LetterCase } from './letter-case.ts'
import type { Memory } from './memory.ts'
import type { Rewording } from './rephrasing.ts'
import type { Speakers } from './reporting.ts'
import type { ReportingWords } from './sentence-plan.ts'
import type { Subjects } from './subjects.ts'
import { longestEditedCopy, longestSharedRun } from './verbatim.ts'

/** What the sentences of one section are made with. */
export interface Desk {
  readonly words: ReportingWords
  readonly letters: LetterCase
  readonly subjects: Subjects
  readonly speakers: Speakers
  readonly rewordings: readonly Rewording[]
  readonly memory: Memory
  readonly longestRun: number
  /** Whether the section may quote. */
  readonly quotes: boolean
}

/** The longest run of words that a sentence, with the one before it, shares with what it rests on. */
export const runIn = (sentence: string, claim: EvidenceClaim, memory: Memory): number =>
  Math.max(0, ...claim.passages.map(({ text }) => longestSharedRun(`${memory.sentence} ${sentence}`, text)))

/** How many words of a sentence, with the one before it, are what it rests on with a few words changed. */
export const editedCopyIn = (sentence: string, claim: EvidenceClaim, memory: Memory): number =>
  Math.max(0, ...claim.passages.map(({ text }) => longestEditedCopy(`${memory.sentence} ${sentence}`, text)))
