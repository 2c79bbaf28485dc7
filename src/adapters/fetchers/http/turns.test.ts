import { expect, it } from 'vitest'
import {
  createSkippingClock,
  endless,
  html,
  noSignal,
  openFetchBench,
  redirect,
} from '../../../../test/support/fetch-bench.ts'
import { createInProcessLimiter } from '../../limiters/in-process/limiter.ts'

const bench = openFetchBench()

const openPolite = (intervalMsFor: (host: string) => number) => {
  const { clock, waits } = createSkippingClock()
  const fetcher = bench.open({ clock, limiter: createInProcessLimiter(clock), intervalMsFor, ...endless })
  return { fetcher, waits }
}

it('hosts are spared, each on its own', async () => {
  bench.routes['/page'] = html('page')
  const asked = new Set<string>()
  const { fetcher, waits } = openPolite((host) => {
    asked.add(host)
    return host.startsWith('slow') ? 500 : 0
  })
  const hosts = ['slow', 'slow', 'slow', 'fast', 'fast']
  const urls = hosts.map((name, index) => bench.at(`/page?${index}`, `${name}.localhost`))
  for (const url of urls) await fetcher.fetch({ url, signal: noSignal() })
  expect(waits).toEqual([500, 500])
  expect(asked).toEqual(new Set([`slow.localhost:${bench.port}`, `fast.localhost:${bench.port}`]))
})

it('every redirect takes its turn', async () => {
  bench.routes['/a'] = redirect('/b')
  bench.routes['/b'] = redirect('/c')
  bench.routes['/c'] = html('page')
  const { fetcher, waits } = openPolite(() => 2_000)
  await fetcher.fetch({ url: bench.at('/a'), signal: noSignal() })
  expect(waits).toEqual([2_000, 2_000])
})

it('a page that is kept takes no turn', async () => {
  bench.routes['/a'] = html('page')
  const { fetcher, waits } = openPolite(() => 2_000)
  for (const _ of [1, 2, 3]) await fetcher.fetch({ url: bench.at('/a'), signal: noSignal() })
  expect(waits).toEqual([])
})
