import { PigmeuError } from '../../../domain/errors.ts'
import type { DeadLetterFilterBody, DeadLetterItem, DeadLetterView } from '../../../http/contract/dead-letter.ts'
import { deadLetterFilterSchema } from '../../../http/contract/dead-letter.ts'
import { problemsOf } from '../../../http/validation.ts'
import type { Output } from '../output.ts'

/** The filters as they are typed. */
export interface FilterOptions {
  readonly stage?: string
  readonly code?: string
  readonly text?: string
  readonly olderThan?: string
  readonly newerThan?: string
}

const refused = (field: string, reason: string): PigmeuError =>
  new PigmeuError('INVALID_INPUT', `${field} ${reason}`, { problems: [{ field, reason }] })

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 }

/** The instant that lies an age such as `30m`, `12h` or `7d` back. @throws INVALID_INPUT */
const ago = (option: string, age: string, nowMs: number): string => {
  const [, count, unit = ''] = /^(\d{1,5})([mhd])$/.exec(age) ?? []
  const ageMs = Number(count) * (unitMs[unit] ?? Number.NaN)
  if (Number.isNaN(ageMs)) throw refused(option, 'is not an age such as 30m, 12h or 7d')
  return new Date(nowMs - ageMs).toISOString()
}

/** The filter that the options mean at an instant. @throws INVALID_INPUT */
export const filterOf = (options: FilterOptions, nowMs: number): DeadLetterFilterBody => {
  const { stage, code, text, olderThan, newerThan } = options
  const read = deadLetterFilterSchema.safeParse(
    {
      stage,
      code,
      text,
      failed_before: olderThan && ago('--older-than', olderThan, nowMs),
      failed_since: newerThan && ago('--newer-than', newerThan, nowMs),
    },
    { reportInput: true },
  )
  if (read.success) return read.data
  throw new PigmeuError('INVALID_INPUT', undefined, { problems: problemsOf(read.error) })
}

/** A typed id: a submission, or a submission and one of its letters as `submission/letter`. */
export const letterNamed = (typed: string): { readonly submission_id: string; readonly letter_id?: string } => {
  const [submission_id = '', letter_id] = typed.split('/')
  return letter_id ? { submission_id, letter_id } : { submission_id }
}

/** One line of the list, with what happened below it. */
export const printItem = (output: Output, item: DeadLetterItem): void => {
  const { submission_id, stage, title, author, code, message, attempts, failed_at, state } = item
  const settled = state === 'open' ? '' : `  ${state} by ${item.settled_by} at ${item.settled_at}`
  output.line(`${submission_id}  ${stage.padEnd(8)} ${title} (${author})${settled}`)
  output.line(`  ${failed_at}  ${code} after ${attempts} attempts: ${message}`)
}

/** All that is known of one letter, and what to do. */
export const printLetter = (output: Output, letter: DeadLetterView): void => {
  const { bold } = output.color
  output.line(`${bold(letter.title)} by ${letter.author}`)
  output.line(`letter    ${letter.submission_id}/${letter.letter_id}`)
  const settled = letter.state === 'open' ? '' : ` by ${letter.settled_by} at ${letter.settled_at}`
  output.line(`state     ${letter.state}${settled}; the submission is ${letter.status}`)
  output.line(`failed    ${letter.stage} at ${letter.failed_at}`)
  output.line(`error     ${letter.code}: ${letter.message}`)
  output.line(`          ${letter.meaning}`)
  output.line(`to do     ${letter.remedy}`)
  output.line(`possible  ${letter.actions.join(', ') || 'nothing'}`)
  output.line(`attempts  ${letter.attempts}${letter.crashes > 0 ? `, and ${letter.crashes} crashes` : ''}`)
  for (const { started_at, ended_at, outcome, error_code: code, error_message: message, owner } of letter.runs)
    output.line(`  ${started_at} to ${ended_at}  ${outcome}${code ? `  ${code}: ${message}` : ''}  (${owner})`)
  output.line('inputs')
  for (const [name, value] of Object.entries(letter.inputs)) output.line(`  ${name}: ${JSON.stringify(value)}`)
}
