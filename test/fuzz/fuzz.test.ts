import { randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { problemSchema } from '../../src/http/contract/problem.ts'
import { faultOf } from './judge.ts'
import { readDocument } from './open-api.ts'
import { runFuzz } from './run.ts'

/** In full by `npm run fuzz`. */
const requests = 1_500
/** Another one each time: what has been survived once says nothing new. */
const seed = randomInt(2 ** 30)

it(`answers ${requests} invalid and extreme requests without a server error, a hang or a word about its inside`, async () => {
  const figures = await runFuzz({ requests, seed })
  expect(figures.faults, `seed ${seed}`).toEqual([])
  expect(figures.operations_covered).toBe(figures.operations)
  // Requests that none of are let in would prove nothing.
  expect(figures.operations_succeeded).toBeGreaterThan(figures.operations / 4)
  expect(figures.lives).toBe(true)
  expect(figures.bad_states).toEqual([])
}, 120_000)

describe('the judge of answers', () => {
  const [operation] = readDocument({
    components: { schemas: {} },
    paths: { '/health/live': { get: { operationId: 'live' } } },
  }).operations
  const judged = (status: number, body: unknown, mediaType = 'application/problem+json') => {
    if (operation === undefined) throw new Error('the document has no operation')
    const request = { operation, twist: 'valid', method: 'GET', target: '/health/live', headers: {}, body: null }
    return faultOf(request, { status, mediaType, headers: '{}', body: JSON.stringify(body) }, ['/data/folder'])
  }
  const problem = (status: number, code: string, detail: string) =>
    problemSchema.parse({ type: '', title: '', status, detail, code, remedy: '', problems: [], context: {} })

  it('lets refusals pass, and faults of what lies outside', () => {
    expect(judged(400, problem(400, 'INVALID_INPUT', 'the title is missing'))).toBeNull()
    expect(judged(502, problem(502, 'PUBLISH_FAILED', 'the webhook could not be reached'))).toBeNull()
  })

  it.each([
    [500, problem(500, 'INTERNAL', 'a fault')],
    [503, problem(503, 'STORE_UNAVAILABLE', 'the database is locked')],
    [404, { error: 'Not Found' }],
    [404, problem(400, 'INVALID_INPUT', 'another status')],
    [400, problem(400, 'INVALID_INPUT', 'at open (file:///a/b.ts:1:2)')],
    [400, problem(400, 'INVALID_INPUT', 'cannot read node_modules/a')],
    [400, problem(400, 'INVALID_INPUT', 'there is no /data/folder/x')],
  ])('finds fault with %s %o', (status, body) => {
    expect(judged(status, body)).not.toBeNull()
  })

  it('finds fault with a success that does not fit its schema', () => {
    expect(judged(200, { status: 7 }, 'application/json')).toContain('does not fit')
  })
})
