/** What speaks for and against a sentence, each as a plain number; together they make its score. */
export interface SupportSigns {
  /** Share of the sentence's words, by weight, that no passage has, 0 to 1. */
  readonly absent: number
  /** Absent words that look like names or numbers, at most 3. */
  readonly invented: number
  /** Absent words that tell what happened, at most 2. */
  readonly happened: number
  /** Share of the words that are in the passages, but not where the rest of the sentence is, 0 to 1. */
  readonly strayed: number
  /** Share of neighbouring words that are neighbours in the passages, 0 to 1. */
  readonly together: number
  /** How wrong the joins between words from different places are, summed up, at most 2. */
  readonly misjoined: number
  /** Weight of the longest stretch that was not copied, as far as it goes beyond a word or two, at most 2. */
  readonly uncopied: number
  /** How far two names changed places, 0 to 1. */
  readonly swapped: number
  /** How far two numbers changed places, 0 to 1. */
  readonly swappedNumbers: number
  /** How far two names of clauses of their own have what is said of each other, 0 to 1. */
  readonly mispaired: number
  /** 1 where somebody does to another what is done to them in the passages. */
  readonly reversed: number
  /** 1 where somebody says what another says in the passages. */
  readonly misquoted: number
  /** How far names have parts that others have in the passages, at most 2. */
  readonly miscast: number
  /** How far a name has what the passages say of another one, 0 to 1. */
  readonly misnamed: number
  /** 1 where a man is said to be somebody's wife, or a woman somebody's husband. */
  readonly missexed: number
  /** Sides on which another name stands in a name's place, at most 2. */
  readonly displaced: number
  /** How much stranger to the passages one clause is than the rest, 0 to 1. */
  readonly added: number
  /** 1 where somebody condemns what the passages find no fault with. */
  readonly blamed: number
  /** 1 where something is said to be less or worse, and nothing near in the passages lessens it. */
  readonly diminished: number
  /** How far what is said of the book or its author is said of somebody else in the passages, 0 to 1. */
  readonly estranged: number
  /** How far a name or number stands elsewhere than what is said of it, 0 to 1. */
  readonly detached: number
  /** 1 where a number counts something else than in the passages. */
  readonly miscounted: number
  /** Words put in the place of others, at most 2. */
  readonly replaced: number
  /** Denials left out or put in, at most 1. */
  readonly denied: number
  /** The same, as far as the sentence is copied, 0 to 1: there a denial is no matter of wording. */
  readonly deniedCopy: number
  /** How surely a word stands in the place of its contrary, 0 to 1. */
  readonly opposed: number
  /** Words of doubt left out or put in, at most 1. */
  readonly hedged: number
  /** Steps back within a sentence of the passages, at most 3. */
  readonly backwards: number
  /** Jumps between sentences that are far apart, at most 3. */
  readonly jumps: number
  /** 1 for a sentence that repeats itself or ends in the middle. */
  readonly garbled: number
  /** Numbers, dates, names and quotations that are missing, at most 3. */
  readonly missing: number
  /** Facts that are doubtful, at most 2. */
  readonly doubtful: number
  /** 1 where the passages say the contrary. */
  readonly contradicted: number
}

/** What a sentence has in its favour when nothing speaks against it. */
const trust = 2.1

/** What each sign weighs, on the scale of a logistic sum. Set by hand in view of many true and false sentences, few and round on purpose. */
const weights: Readonly<Record<keyof SupportSigns, number>> = {
  absent: -4,
  invented: -0.5,
  happened: -1.25,
  strayed: -0.5,
  together: 0.5,
  misjoined: -0.25,
  uncopied: -1,
  added: -1.75,
  blamed: -3,
  diminished: -2.5,
  swapped: -1,
  swappedNumbers: -5,
  mispaired: -1.5,
  reversed: -1.5,
  misquoted: -4,
  miscast: -3.5,
  misnamed: -3,
  missexed: -3,
  displaced: -1,
  estranged: -1,
  detached: -1,
  miscounted: -0.75,
  replaced: -0.25,
  denied: -1.5,
  deniedCopy: -3,
  opposed: -5.5,
  hedged: -0.5,
  backwards: -0.1,
  jumps: -0.25,
  garbled: -0.5,
  missing: -5,
  doubtful: -2,
  contradicted: -1.5,
}

const names = Object.keys(weights) as (keyof SupportSigns)[]

/** How well a sentence is carried, from 0 to 1: a logistic sum of its signs. */
export const scoreOf = (signs: SupportSigns): number => {
  const sum = names.reduce((total, name) => total + weights[name] * signs[name], trust)
  return 1 / (1 + Math.exp(-sum))
}
