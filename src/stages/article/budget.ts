import type { ContentSchema } from '../../domain/content-schema.ts'

/** Words that a claim is told in: one sentence, who says it included. */
export const wordsPerClaim = 20
/** Words that a claim can be told in at most before the rest is padding. */
const mostWordsPerClaim = 26
/** Words above the least length of the body that are aimed at, so that a shorter section breaks nothing. */
const slack = { least: 50, most: 350 }
/** How far a section may stay away from what it aims at. */
const tolerance = 0.1
/** Words that the editor's own judgement may add before publishing. */
const judgementWords = 60

/** A range of words. */
export interface WordRange {
  readonly min: number
  readonly max: number
}

/** A prose section as its budget sees it. */
export interface BudgetSlot {
  readonly role: string
  /** The schema's range. */
  readonly words: WordRange
  /** How many claims it holds. */
  readonly claims: number
}

/** The words that all sections together aim at; `around` counts the words outside of them: box, headings, details list. */
export const bodyBudget = (schema: ContentSchema, around: number): WordRange => {
  const min = schema.body_words.min + slack.least
  const room = (schema.total_words.max - around - judgementWords) / (1 + tolerance)
  return { min, max: Math.max(min, Math.floor(Math.min(schema.body_words.min + slack.most, room))) }
}

interface Aim {
  readonly role: string
  readonly aim: number
  readonly floor: number
  readonly ceiling: number
}

const aimOf = ({ role, words, claims }: BudgetSlot): Aim => {
  const ceiling = Math.min(words.max, claims * mostWordsPerClaim)
  const floor = Math.min(words.min, ceiling)
  return { role, floor, ceiling, aim: Math.min(ceiling, Math.max(floor, claims * wordsPerClaim)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Moves every aim towards its ceiling or floor, all by the same share of their room, as far as is wanted and possible. */
const moved = (aims: readonly Aim[], wanted: number): readonly Aim[] => {
  const total = sum(aims.map(({ aim }) => aim))
  const edge = ({ floor, ceiling }: Aim): number => (wanted > total ? ceiling : floor)
  const room = sum(aims.map((one) => edge(one) - one.aim))
  const share = room === 0 ? 0 : Math.min(1, (wanted - total) / room)
  return aims.map((one) => ({ ...one, aim: one.aim + share * (edge(one) - one.aim) }))
}

/**
 * The words of each section: what its claims carry within the schema's range, all together within the body's budget. A section
 * with too few claims stays short, and one without any has nothing to tell: nobody pads.
 */
export const sectionBudgets = (slots: readonly BudgetSlot[], body: WordRange): ReadonlyMap<string, WordRange> => {
  const first = slots.map(aimOf)
  const total = sum(first.map(({ aim }) => aim))
  const wanted = Math.min(body.max, Math.max(body.min, total))
  return new Map(
    (wanted === total ? first : moved(first, wanted)).map(({ role, aim, floor, ceiling }) => [
      role,
      {
        min: Math.min(floor, Math.floor(aim * (1 - tolerance))),
        max: Math.min(Math.ceil(aim * (1 + tolerance)), ceiling),
      },
    ]),
  )
}

/** The words that a section with this budget aims at: writers that count badly stay near the middle of what they are told. */
export const aimOfBudget = ({ max }: WordRange): number => Math.round(max / (1 + tolerance))
