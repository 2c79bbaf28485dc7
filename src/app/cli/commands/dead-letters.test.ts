import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { seedSubmission } from '../../../../test/support/action-bench.ts'
import { openConsole } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'
import type { Failure } from '../../../domain/submission.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const createConsole = async () => {
  const bench = await createHttpBench()
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => bench.server.close())
  const { port } = bench.server.server.address() as AddressInfo
  const address = { url: `http://127.0.0.1:${port}`, token: bench.serverToken }
  const { cli, written } = openConsole(address, { editorName: 'Zoë' })
  const run = async (...args: string[]) => {
    written.out = ''
    return cli.run(['dead-letters', ...args])
  }
  const seedFailed = async (changes: Partial<Failure> = {}): Promise<string> => {
    const failure: Failure = {
      stage: 'context',
      code: 'MODEL_UNAVAILABLE',
      message: 'no answer',
      attempts: 5,
      at: new Date().toISOString(),
      ...changes,
    }
    return (await seedSubmission(bench, { status: 'failed', failure })).submission_id
  }
  return { ...bench, written, run, seedFailed }
}

it('lists by the filters, for people and for programs', async () => {
  const { run, written, seedFailed } = await createConsole()
  const old = await seedFailed({ code: 'MODEL_REFUSED', at: new Date(Date.now() - 26 * 3_600_000).toISOString() })
  const recent = await seedFailed()
  expect(await run('--stage', 'context', '--older-than', '1d')).toBe(0)
  expect(written.out).toContain(`${old}  context  Streams (Ada Writer)\n`)
  expect(written.out).toContain('MODEL_REFUSED after 5 attempts: no answer')
  expect(written.out).not.toContain(recent)
  expect(await run('list', '--newer-than', '1h', '--json')).toBe(0)
  expect(JSON.parse(written.out)).toMatchObject({ open: 2, next: null, items: [{ submission_id: recent }] })
  await run('--state', 'dismissed')
  expect(written.out).toBe('nothing\n')
})

it.each([
  [['--stage', 'lunch'], 'stage: is not one of scrape, context, article, publish'],
  [['--older-than', 'long'], '--older-than: is not an age such as 30m, 12h or 7d'],
  [['retry'], 'ids: must be given, or --all'],
  [['dismiss', 'x', '--all'], 'not both'],
])('%j ends with 2', async (args, message) => {
  const { run, written } = await createConsole()
  expect(await run(...args)).toBe(2)
  expect(written.error).toContain(message)
})

it('shows one with what to do and what the stage was given', async () => {
  const { run, written, seedFailed } = await createConsole()
  const id = await seedFailed()
  expect(await run('show', id)).toBe(0)
  expect(written.out).toContain('error     MODEL_UNAVAILABLE: no answer')
  expect(written.out).toContain('to do     Check the status page of the provider')
  expect(written.out).toContain('possible  add_source, retry, dismiss')
  expect(written.out).toContain('https://books.example/streams')
  expect(await run('show', 'nobody')).toBe(1)
})

it('tries named ones again, gives up all that are left, and tells each', async () => {
  const { run, written, store, seedFailed } = await createConsole()
  const [first, second, third] = [await seedFailed(), await seedFailed(), await seedFailed({ stage: 'publish' })]
  expect(await run('retry', first, 'nobody')).toBe(1)
  expect(written.out).toContain(`${first}  Streams: pending_context\n`)
  expect(written.out).toContain('nobody  (no title): NOT_FOUND')
  expect(written.out).toContain('1 done, 1 refused')
  expect(await run('dismiss', '--all', '--stage', 'context', '--reason', 'out of print', '--json')).toBe(0)
  expect(JSON.parse(written.out)).toMatchObject({ done: 1, refused: 0, letters: [{ submission_id: second }] })
  expect((await store.history(second)).at(-1)).toMatchObject({ actor: 'editor:Zoë', reason: 'out of print' })
  expect((await store.get(third))?.status).toBe('failed')
})
