import { z } from 'zod'

const sentenceSchema = z.object({
  sentence: z.string(),
  responses: z.array(z.object({ response: z.enum(['yes', 'no']) })).min(1),
  /** How a false sentence was made from a true one. */
  kind: z.string().optional(),
})

const articleSchema = z.object({
  article: z.string().min(1),
  summary_sentences: z.array(sentenceSchema),
  /** BCP 47 tag of the sentences; detected unless told. */
  language: z.string().optional(),
  /** Words that need no evidence: the book's title, its authors, the name of the source. */
  known: z.array(z.string()).optional(),
  /** What a person calls the article. */
  page: z.string().optional(),
})

/** One line of a file: a text and sentences about it, each with people's answers to "does the text say so?". */
export type JudgedArticle = z.infer<typeof articleSchema>
/** A sentence about a text with the answers of those who compared the two. */
export type JudgedSentence = z.infer<typeof sentenceSchema>

/** A line that is not of the form; its message names line and field. */
export class FormError extends Error {}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '') || 'the line'

/** Reads a line as JSON of a shape. @throws FormError with line and field */
export const parseLine = <T>(schema: z.ZodType<T>, text: string, line: number): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (thrown) {
    throw new FormError(`line ${line} is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new FormError(`line ${line}, field ${fieldOf(issue?.path ?? [])}: ${issue?.message ?? 'not of the form'}`)
}

/** The lines of a file that hold something, with their numbers from 1 on. */
export const linesOf = (text: string): readonly { readonly line: number; readonly text: string }[] =>
  text
    .split(/\r?\n/)
    .map((content, index) => ({ line: index + 1, text: content }))
    .filter((one) => one.text.trim() !== '')

/** Reads a file of judged articles, one a line. Other keys are ignored. @throws FormError with line and field */
export const parseArticles = (text: string): readonly JudgedArticle[] =>
  linesOf(text).map(({ line, text: content }) => parseLine(articleSchema, content, line))

/** Whether most of those who compared say that the text carries the sentence; a tie is no majority. */
export const isSupported = ({ responses }: JudgedSentence): boolean =>
  responses.filter(({ response }) => response === 'yes').length * 2 > responses.length
