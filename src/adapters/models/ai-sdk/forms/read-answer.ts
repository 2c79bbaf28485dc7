import { z } from 'zod'
import { type WritingKind, type WritingTasks, writingOutputSchemas } from '../../../../domain/writing.ts'
import { compactForms } from './compact.ts'
import { linesOf, markedLine } from './line-text.ts'
import { lineForms } from './lines.ts'
import { looseJson } from './loose-json.ts'

/** How a provider is asked to answer: by a schema, or in lines where it knows none. */
export type FormName = 'json' | 'lines'

/** An answer read, or what is wrong with it, in words for the model. */
export type ReadAnswer<T> = { readonly output: T; readonly fault: null } | { readonly fault: string }

type Outputs = { readonly [K in WritingKind]: z.ZodType<WritingTasks[K]['output']> }
const outputSchemas: Outputs = writingOutputSchemas

const notTheForm = (error: z.ZodError): string => `it does not have the form asked for:\n${z.prettifyError(error)}`

/** A whole sentence of which nobody knows what it rests on. */
const isUnmarked = (line: string): boolean =>
  !/^\W*[\w ]{0,40}:/.test(line) &&
  /[.!?]$/.test(line) &&
  line.split(' ').length > 4 &&
  markedLine(line).marks.length === 0

const unmarked = (kind: WritingKind, text: string): string | null => {
  if (kind !== 'section' && kind !== 'summarise') return null
  const [first] = linesOf(text).filter(isUnmarked)
  return first === undefined
    ? null
    : `a line does not name in square brackets what it rests on: "${first.slice(0, 120)}".`
}

const fromJson = async <K extends WritingKind>(
  kind: K,
  input: WritingTasks[K]['input'],
  text: string,
): Promise<ReadAnswer<WritingTasks[K]['output']>> => {
  const found = await looseJson(text)
  if (found === null) return { fault: 'it was not complete, valid JSON.' }
  const compact = compactForms[kind].read(found.value, input)
  // A model that has seen the long names elsewhere may use them.
  const checked = outputSchemas[kind].safeParse(compact.error === null ? compact.value : found.value)
  if (checked.success) return { output: checked.data, fault: null }
  if (found.cut) return { fault: 'it was not complete, valid JSON.' }
  return { fault: notTheForm(compact.error ?? checked.error) }
}

const fromLines = <K extends WritingKind>(
  kind: K,
  input: WritingTasks[K]['input'],
  text: string,
  lenient: boolean,
): ReadAnswer<WritingTasks[K]['output']> => {
  const fault = lenient ? null : unmarked(kind, text)
  if (fault !== null) return { fault }
  const value = lineForms[kind].read(text, input)
  const checked = outputSchemas[kind].safeParse(value)
  if (!checked.success) return { fault: notTheForm(checked.error) }
  const empty = kind === 'summarise' && JSON.stringify(value) === '{"claims":[]}' && !/^\W*none\W*$/i.test(text)
  return empty
    ? { fault: 'no line ends with the ids of its passages in square brackets.' }
    : { output: checked.data, fault: null }
}

/**
 * Reads what a model answered. JSON is understood in either form, for many models answer so whatever they are asked;
 * `lenient` after a correction: lines that name nothing are then left to the gates.
 */
export const readAnswer = async <K extends WritingKind>(
  asked: {
    readonly form: FormName
    readonly kind: K
    readonly input: WritingTasks[K]['input']
    readonly lenient: boolean
  },
  text: string,
): Promise<ReadAnswer<WritingTasks[K]['output']>> => {
  const { form, kind, input, lenient } = asked
  if (text.trim() === '') return { fault: 'it was empty.' }
  if (form === 'json' || /^\s*(?:```\w*\s*)?\{/.test(text)) return fromJson(kind, input, text)
  return fromLines(kind, input, text, lenient)
}
