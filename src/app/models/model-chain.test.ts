import { expect, test } from 'vitest'
import { frontMatterInput } from '../../../test/support/front-matter-input.ts'
import { type ErrorCode, PigmeuError } from '../../domain/errors.ts'
import type { FrontMatterOutput } from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import { type ChainMember, createChain } from './model-chain.ts'

const written: FrontMatterOutput = {
  title: 'A',
  seo_title: 'A',
  meta_description: 'B',
  excerpt: 'C',
  focus_keyword: 'D',
  verdict: [],
  faq: [],
}
const error = (code: ErrorCode, retryAfterMs?: number): PigmeuError =>
  new PigmeuError(code, `it says ${code}`, retryAfterMs === undefined ? {} : { retryAfterMs })

/** Each member is a list of what its calls come to; null is an answer. */
const chainOf = (...members: readonly (readonly (PigmeuError | null)[])[]) => {
  const asked: string[] = []
  const waits: number[] = []
  const passed: string[] = []
  const member = (outcomes: readonly (PigmeuError | null)[], index: number): ChainMember => {
    const left = [...outcomes]
    const write: Model['write'] = (async () => {
      asked.push(`m${index + 1}`)
      const outcome = left.shift() ?? null
      if (outcome !== null) throw outcome
      return written
    }) as Model['write']
    return {
      id: `m${index + 1}/x`,
      open: async () => ({ id: `m${index + 1}/x`, label: null, translates: true, write }),
    }
  }
  const [first, ...others] = members.map(member)
  if (first === undefined) throw new TypeError('a chain has a member')
  const clock = { sleep: async (ms: number) => void waits.push(ms) }
  const model = createChain([first, ...others], clock, {
    onPassedOn: ({ code }, to) => void passed.push(`${code} ${to}`),
  })
  const write = (signal = AbortSignal.timeout(5_000)) =>
    model
      .write(
        { kind: 'front_matter', input: frontMatterInput(), prompt: { system: '', shared: '', user: '' }, signal },
        async () => {},
      )
      .catch((thrown: unknown) => thrown)
  return { model, write, asked, waits, passed }
}

test('the first writes, and nobody else is asked', async () => {
  const chain = chainOf([null], [null])
  expect(await chain.write()).toEqual(written)
  expect(chain.asked).toEqual(['m1'])
  expect(chain.model).toMatchObject({ id: 'm1/x', label: null, translates: true })
})

test.each([
  'MODEL_UNAVAILABLE',
  'MODEL_PAUSED',
  'MODEL_CREDENTIAL_REFUSED',
  'MODEL_NOT_CONFIGURED',
  'MODEL_BAD_ANSWER',
] as const)('after %s the next one is asked, in order', async (code) => {
  const chain = chainOf([error(code)], [error(code)], [null])
  expect(await chain.write()).toEqual(written)
  expect(chain.asked).toEqual(['m1', 'm2', 'm3'])
  expect(chain.passed).toEqual([`${code} m2/x`, `${code} m3/x`])
})

test.each(['MODEL_REFUSED', 'BUDGET_ARTICLE_REACHED', 'BUDGET_DAY_REACHED', 'LEASE_LOST'] as const)(
  '%s is for nobody else to mend',
  async (code) => {
    const chain = chainOf([error(code)], [null])
    expect(await chain.write()).toMatchObject({ code })
    expect(chain.asked).toEqual(['m1'])
  },
)

test('a short rate limit is waited for once, a long one is not', async () => {
  const short = chainOf([error('MODEL_RATE_LIMITED', 2_000), null], [null])
  await short.write()
  expect([short.asked, short.waits]).toEqual([['m1', 'm1'], [2_000]])
  const again = chainOf([error('MODEL_RATE_LIMITED', 2_000), error('MODEL_RATE_LIMITED', 2_000)], [null])
  await again.write()
  expect(again.asked).toEqual(['m1', 'm1', 'm2'])
  const long = chainOf([error('MODEL_RATE_LIMITED', 60_000)], [null])
  await long.write()
  expect([long.asked, long.waits]).toEqual([['m1', 'm2'], []])
})

test('when nobody can write, the error is the mildest and names all', async () => {
  const chain = chainOf(
    [error('MODEL_CREDENTIAL_REFUSED')],
    [error('MODEL_RATE_LIMITED', 90_000)],
    [error('MODEL_PAUSED', 30_000)],
    [error('MODEL_UNAVAILABLE')],
  )
  const thrown = await chain.write()
  expect(thrown).toMatchObject({ code: 'MODEL_PAUSED', policy: 'defer', retryAfterMs: 30_000 })
  expect(thrown).toMatchObject({ message: expect.stringContaining('MODEL_CREDENTIAL_REFUSED') })
})

test('a run that was stopped asks nobody else', async () => {
  const stop = new AbortController()
  stop.abort(error('LEASE_LOST'))
  const chain = chainOf([error('MODEL_UNAVAILABLE')], [null])
  await chain.write(stop.signal)
  expect(chain.asked).toEqual(['m1'])
})
