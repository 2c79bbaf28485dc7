import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { runCommand } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'
import type { SiteCheck } from '../../../domain/site-check.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const found: SiteCheck = {
  site_url: 'https://blog.example',
  checked_at: '2026-01-02T03:04:05.000Z',
  works: false,
  user: 'ana',
  wordpress: '6.5',
  companion: true,
  findings: [
    { cause: 'clock_skew', severity: 'notice', message: 'The clock is ahead.', fix: 'Set it.' },
    { cause: 'firewall', severity: 'problem', message: 'A firewall refuses posts.', fix: 'Lift it.' },
  ],
}
const credential = {
  credential_id: 'c1',
  kind: 'wordpress',
  locked: false,
  label: 'My blog',
  site_url: 'https://blog.example',
  user: 'ana',
  updated_at: '2026-01-02T03:04:05.000Z',
}

const createConsole = async (check: SiteCheck, input = '') => {
  const asked: unknown[] = []
  const answer = async (what: unknown) => {
    asked.push(what)
    return check
  }
  const bench = await createHttpBench({
    credentials: {
      list: async () => [
        credential,
        { ...credential, credential_id: 'c2', label: 'Two' },
        { ...credential, label: 'Two' },
      ],
      store: async () => credential,
      remove: async () => {},
      check: answer,
      tryOut: answer,
    },
  })
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  closing.push(() => bench.server.close())
  const { port } = bench.server.server.address() as AddressInfo
  const run = async (...args: string[]) => {
    const address = { url: `http://127.0.0.1:${port}`, token: bench.serverToken }
    const { code, lines } = await runCommand(address, args, input)
    return { code, text: lines.join('\n') }
  }
  return { asked, run }
}

it('tells each finding with its fix, and ends with 1 when a site does not work', async () => {
  const { asked, run } = await createConsole(found)
  const { code, text } = await run('doctor', 'wordpress', 'My blog')
  expect(code).toBe(1)
  expect(asked).toEqual(['c1'])
  for (const words of [
    'https://blog.example does not work',
    'signed in as ana',
    'WordPress 6.5, with the companion plugin',
    'notice (clock_skew)',
    'problem (firewall)',
    'Lift it.',
  ])
    expect(text).toContain(words)
})

it('ends with 0 when the site works', async () => {
  const { asked, run } = await createConsole({ ...found, works: true, findings: [] })
  expect(await run('doctor', 'wordpress', 'c2')).toMatchObject({ code: 0, text: expect.stringContaining('works') })
  expect(asked).toEqual(['c2'])
})

it('tries a site before it is stored, with the password from a pipe', async () => {
  const { asked, run } = await createConsole(found, 'abcd efgh\n')
  const { text } = await run('doctor', 'wordpress', '--url', 'https://blog.example', '--user', 'ana')
  expect(asked).toEqual([{ site_url: 'https://blog.example', user: 'ana', application_password: 'abcd efgh' }])
  expect(text).not.toContain('abcd')
})

it.each([
  [['Nowhere'], 1, 'There is no WordPress site "Nowhere". Stored: "My blog"'],
  [['Two'], 2, 'is the name of 2 sites; take an id: c2, c1'],
  [[], 2, '--url: is missing'],
  [['--url', 'https://blog.example'], 2, '--user: is missing'],
  [['--url', 'https://blog.example', '--user', 'ana'], 2, 'password: is missing'],
])('%j is answered with what is missing', async (args, code, words) => {
  const { asked, run } = await createConsole(found)
  expect(await run('doctor', 'wordpress', ...args)).toEqual({ code, text: expect.stringContaining(words) })
  expect(asked).toEqual([])
})
