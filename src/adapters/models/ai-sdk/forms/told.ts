import type { JSONSchema7 } from 'ai'
import { z } from 'zod'
import type { WritingKind } from '../../../../domain/writing.ts'
import { compactForms } from './compact.ts'
import { lineForms } from './lines.ts'
import type { FormName } from './read-answer.ts'

/**
 * Words of JSON Schema that some providers refuse in strict mode; answers are checked against the whole schema here anyway.
 * @source https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
const refusedWords = new Set(['$schema', 'minLength', 'maxLength', 'minItems', 'maxItems', 'default'])

const withoutRefusedWords = (node: unknown, names = false): unknown => {
  if (Array.isArray(node)) return node.map((item) => withoutRefusedWords(item))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([word]) => names || !refusedWords.has(word))
      .map(([word, value]) => [word, withoutRefusedWords(value, !names && word === 'properties')]),
  )
}

/** What a provider with structured output is told of the form of an answer. */
export const schemaFor = (schema: z.ZodType): JSONSchema7 =>
  withoutRefusedWords(z.toJSONSchema(schema, { target: 'draft-7' })) as JSONSchema7

/** What a model is told of the form of its answer, behind the rules; and the schema that goes with it, if its provider knows one. */
export interface ToldForm {
  readonly words: string
  readonly schema: JSONSchema7 | null
}

/** The form of the answers of a kind. `overlooked`: the schema is also told in words, for servers that may overlook it. */
export const toldForm = (kind: WritingKind, form: FormName, overlooked: boolean): ToldForm => {
  if (form === 'lines') return { words: lineForms[kind].words, schema: null }
  const { words, schema } = compactForms[kind]
  const alone = overlooked
    ? ' Answer with this one JSON object and nothing else: no code fence, no words before or after it.'
    : ''
  return { words: `Form of the answer: ${words}${alone}`, schema: schemaFor(schema) }
}
