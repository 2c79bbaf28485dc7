import { outcomeSentences as told } from '../domain/kept-words/outcome-sentences.ts'
import type { RawPage, Reading } from '../domain/reading.ts'
import type { Wall } from './outcomes.ts'
import { isObject, type JsonObject } from './structured/json.ts'
import { fold } from './text.ts'

/** What a server's interface answered: data, or why there is none. */
export type JsonAnswer = { readonly json: JsonObject } | { readonly wall: Wall }

/** The reading of an answer that gave nothing. */
export const nothingTold = ({ outcome, reason }: Wall): Reading => ({
  outcome,
  reason,
  pageTitle: null,
  language: null,
  record: [],
  passages: [],
})

/** What a source says that was asked for a book and has none; quiet, for nothing is broken. */
export const notHeld = (label: string): { readonly url: null; readonly reading: Reading } => ({
  url: null,
  reading: nothingTold({ outcome: 'not_found', reason: told.not_held({ label }) }),
})

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    // Whoever answers with something else than JSON gave no data; the wall says so.
    return null
  }
}

/** What an interface says went wrong, in its own words, where it says so in one of the usual places. */
const complaint = (body: string): string => {
  const json = parsed(body)
  const error = isObject(json) ? json['error'] : null
  const words = isObject(error) ? error['message'] : error
  return typeof words === 'string' && words !== '' ? fold(words).slice(0, 200) : ''
}

/** Words by which an interface says that too much was asked of it, whatever the status. */
const tooMuch = /rate ?limit|quota|too many requests|slow down/i

const wallOfStatus = ({ status, body }: RawPage, label: string): Wall => {
  if (status === 404 || status === 410) return { outcome: 'not_found', reason: told.not_held({ label }) }
  const complained = complaint(body)
  const said = (reason: string): string => (complained === '' ? reason : told.answer_said({ reason, said: complained }))
  if (status === 429 || status === 503 || (status === 403 && tooMuch.test(complained)))
    return { outcome: 'unavailable', reason: said(told.answer_slow_down({ label, status })) }
  const isRefused = status === 401 || status === 403
  return {
    outcome: 'unavailable',
    reason: said(isRefused ? told.answer_refused({ label, status }) : told.answer_failed({ label, status })),
  }
}

/** Reads what a server's interface answered; only a success with a JSON object is data. */
export const jsonAnswer = (page: RawPage, label: string): JsonAnswer => {
  if (page.status < 200 || page.status > 299) return { wall: wallOfStatus(page, label) }
  const json = parsed(page.body)
  if (isObject(json)) return { json }
  return { wall: { outcome: 'unavailable', reason: told.answer_no_data({ label }) } }
}
