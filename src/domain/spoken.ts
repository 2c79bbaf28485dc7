/** What stands in the gaps of a sentence: names, numbers, lists of names. */
type Values = Record<string, string | number | string[]>

/** One sentence, given what stands in its gaps; a method by its type, so that each may ask for gaps of its own. */
export type Sentence = { tell(values: Values): string }['tell']
/** Sentences by their keys. A sentence that changes its gaps takes a new key: what is stored keeps the old one. */
export type Sentences = Readonly<Record<string, Sentence>>

/** How a message can be told. */
interface Rule {
  readonly rule?: string | undefined
  readonly values?: Values | undefined
}

/** A message in the words of a table, or as it came where the table has no such sentence. */
export const spokenBy = (sentences: Sentences, { rule, values = {} }: Rule, otherwise: string): string => {
  const sentence = rule !== undefined && Object.hasOwn(sentences, rule) ? sentences[rule] : undefined
  return sentence?.(values) ?? otherwise
}
