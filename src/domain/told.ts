import { z } from 'zod'
import type { Sentence } from './spoken.ts'

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

export { type Sentences, spokenBy } from './spoken.ts'

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
