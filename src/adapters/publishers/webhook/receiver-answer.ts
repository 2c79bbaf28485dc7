import { z } from 'zod'

/** What a receiver may call the article; numbers are taken as they are written. */
const toldSchema = z.object({
  external_id: z
    .union([z.string().trim().min(1).max(200), z.int()])
    .transform(String)
    .optional(),
  url: z
    .url({ protocol: /^https?$/u })
    .max(2000)
    .optional(),
})

/** What a receiver said of an article that it took. */
export interface ReceiverAnswer {
  readonly external_id: string | null
  readonly url: string | null
  /** What an editor should know of the answer. */
  readonly notices: readonly string[]
}

const nothingTold: ReceiverAnswer = { external_id: null, url: null, notices: [] }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Workflows answer with the list of what they made; of one thing, that is the thing. */
const only = (answer: unknown): unknown => (Array.isArray(answer) && answer.length === 1 ? answer[0] : answer)

/**
 * Reads what a receiver answered: JSON with `external_id`, `url` or both. Whatever else it says is its own affair.
 * @param text null when it was too long, or broke off
 */
export const readAnswer = (text: string | null, host: string): ReceiverAnswer => {
  if (text === null)
    return { ...nothingTold, notices: [`${host} took the article; its answer could not be read to its end.`] }
  const answer = only(parsed(text))
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return nothingTold
  const told = toldSchema.safeParse(answer)
  if (told.success) return { ...nothingTold, external_id: told.data.external_id ?? null, url: told.data.url ?? null }
  const fields = [...new Set(told.error.issues.map(({ path }) => path.join('.')))].join(', ')
  return { ...nothingTold, notices: [`${host} took the article; what it said of ${fields} cannot be used.`] }
}
