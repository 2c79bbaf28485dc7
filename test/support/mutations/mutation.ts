/** The ways in which a true sentence is made false. */
export const mutationKinds = [
  'number-changed',
  'numbers-swapped',
  'unit-changed',
  'date-changed',
  'name-swapped',
  'roles-swapped',
  'negated',
  'comparison-turned',
  'antonym',
  'quotation-altered',
  'other-book',
  'invented-addition',
] as const
/** A way in which a true sentence is made false. */
export type MutationKind = (typeof mutationKinds)[number]

/** Languages whose words the mutations know. */
export type MutationLanguage = 'en' | 'pt-BR'

/** What a mutation must know so that its sentence is false and not merely different. */
export interface MutationContext {
  readonly language: MutationLanguage
  /** The whole text that carries the true sentence; nothing that stands in it is put into the sentence. */
  readonly evidence: string
  /** People of the same text, real and invented, who may take each other's place. */
  readonly people: readonly string[]
  /** People of other books' texts. */
  readonly otherPeople: readonly string[]
  /** Other names of the same text: places, works, makers, prizes. */
  readonly names: readonly string[]
  /** Other names of other books' texts. */
  readonly otherNames: readonly string[]
  /** True sentences about other books. */
  readonly otherSentences: readonly string[]
}

/** Makes a true sentence false; null where it does not apply or could leave the sentence true. Depends on nothing but its arguments. */
export type Mutate = (sentence: string, context: MutationContext) => string | null
