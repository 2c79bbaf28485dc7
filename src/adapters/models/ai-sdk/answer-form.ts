import { type JSONSchema7, jsonSchema, type Schema } from 'ai'
import { z } from 'zod'
import { type WritingKind, type WritingTasks, writingOutputSchemas } from '../../../domain/writing.ts'

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

/** The form of an answer: what is told to the provider, and the check of what comes back. */
export const answerForm = <T>(schema: z.ZodType<T>): Schema<T> =>
  jsonSchema<T>(withoutRefusedWords(z.toJSONSchema(schema, { target: 'draft-7' })) as JSONSchema7, {
    validate: (value) => {
      const checked = schema.safeParse(value)
      return checked.success ? { success: true, value: checked.data } : { success: false, error: checked.error }
    },
  })

type Forms = { readonly [K in WritingKind]: Schema<WritingTasks[K]['output']> }

const forms: Forms = {
  summarise: answerForm(writingOutputSchemas.summarise),
  plan: answerForm(writingOutputSchemas.plan),
  section: answerForm(writingOutputSchemas.section),
  front_matter: answerForm(writingOutputSchemas.front_matter),
  judge_support: answerForm(writingOutputSchemas.judge_support),
}

/** The form of the answer to one kind of writing task. */
export const formOf = <K extends WritingKind>(kind: K): Forms[K] => forms[kind]

/** The form in words, for servers that may overlook a schema. */
export const formInWords = async (form: Schema<unknown>): Promise<string> =>
  `Answer with one JSON object and nothing else: no code fence, no words before or after it. It matches this JSON Schema:\n${JSON.stringify(await form.jsonSchema)}`
