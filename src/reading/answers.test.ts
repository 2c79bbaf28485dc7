import { describe, expect, it } from 'vitest'
import { jsonAnswer } from './answers.ts'

const answer = (status: number, body: string) =>
  jsonAnswer({ url: '', status, mediaType: 'application/json', body }, 'Shelf')

describe('what an interface answered', () => {
  it('is data where it is a JSON object', () => {
    expect(answer(200, '{"a":1}')).toEqual({ json: { a: 1 } })
  })

  it.each([
    [404, '', 'not_found', 'Shelf does not have this book.'],
    [429, '<html>', 'unavailable', 'Shelf asks to slow down (status 429)'],
    [503, '{"error":"busy"}', 'unavailable', 'Shelf asks to slow down (status 503): busy'],
    [
      403,
      '{"error":{"message":"Quota exceeded"}}',
      'unavailable',
      'Shelf asks to slow down (status 403): Quota exceeded',
    ],
    [403, '', 'unavailable', 'Shelf refused the question (status 403)'],
    [500, '', 'unavailable', 'Shelf failed to answer (status 500)'],
    [200, '<html>', 'unavailable', 'Shelf answered with something else than data.'],
    [200, '[1]', 'unavailable', 'Shelf answered with something else than data.'],
  ])('is no data: status %d with "%s"', (status, body, outcome, reason) => {
    expect(answer(status, body)).toEqual({ wall: { outcome, reason } })
  })
})
