import { afterEach } from 'vitest'
import { createHttpBench, type HttpBench } from './http-bench.ts'

/** Opens benches for the tests of a file, and closes those of a test after it. */
export const benchesOfTests = () => {
  const opened: HttpBench[] = []
  afterEach(async () => {
    for (const bench of opened.splice(0)) await bench.server.close()
  })
  return async (changes: Parameters<typeof createHttpBench>[0] = {}): Promise<HttpBench> => {
    const bench = await createHttpBench(changes)
    opened.push(bench)
    return bench
  }
}
