import { z } from 'zod'

/** What stands in the gaps of a sentence that is told: names, numbers, lists of names. */
export const toldValuesSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
/** What stands in the gaps of a sentence that is told. */
export type ToldValues = z.infer<typeof toldValuesSchema>

/**
 * The part of a message by which it can be told in another language: the key of its sentence and what stands in its gaps.
 * Absent in what was stored before messages had it; the message itself is whole without it.
 */
export const toldSchema = z.object({ rule: z.string().optional(), values: toldValuesSchema.optional() })
/** How a message can be told in another language. */
export type Told = z.infer<typeof toldSchema>

/** One sentence, given what stands in its gaps; a method by its type, so that each may ask for gaps of its own. */
type Sentence = { tell(values: ToldValues): string }['tell']
/** Sentences by their keys. A sentence that changes its gaps takes a new key: what is stored keeps the old one. */
export type Sentences = Readonly<Record<string, Sentence>>

/** A message in English together with the means to tell it in another language. */
export interface Message extends Told {
  readonly message: string
  readonly rule: string
  readonly values: ToldValues
}

/** Tells sentences of a table: in English, with key and values kept beside. A sentence without gaps is given `{}`. */
export const tellerOf =
  <S extends { readonly [K in keyof S]: Sentence }>(sentences: S) =>
  <K extends keyof S & string>(rule: K, values: Parameters<S[K]>[0] & ToldValues): Message => ({
    message: sentences[rule](values),
    rule,
    values,
  })

/** A message in the words of a table, or as it came where the table has no such sentence. */
export const spokenBy = (sentences: Sentences, { rule, values = {} }: Told, otherwise: string): string => {
  const sentence = rule !== undefined && Object.hasOwn(sentences, rule) ? sentences[rule] : undefined
  return sentence?.(values) ?? otherwise
}
