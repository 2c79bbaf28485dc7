import { expect, it } from 'vitest'
import { politeInterval } from './polite-interval.ts'
import { sources } from './sources.gen.ts'

const intervalMsFor = politeInterval(sources)

it.each([
  ['www.amazon.de', 2000],
  ['www.goodreads.com', 1000 / 0.3],
  ['www.amazon.com.localhost:4001', 0],
  ['127.0.0.1:80', 0],
])('spares %s by %d ms', (host, interval) => {
  expect(intervalMsFor(host)).toBeCloseTo(interval)
})

it('spares any other host too', () => {
  expect(intervalMsFor('example.org')).toBeGreaterThanOrEqual(100)
})
