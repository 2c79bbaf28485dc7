import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRedactor } from '../../../domain/redaction/index.ts'
import { createPinoLog } from './index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pigmeu-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const openLog = () => {
  const redactor = createRedactor()
  const file = join(folder, 'log', 'pigmeu.log')
  const log = createPinoLog({ level: 'info', file, descriptor: 2, redactor })
  return { log, redactor, lines: () => readFileSync(file, 'utf8').trim().split('\n') }
}

it('writes one JSON object a line, with its fields', async () => {
  const { log, lines } = openLog()
  log.with({ submission_id: 'b1', stage: 'scrape' }).info('page read', { url: 'https://example.org' })
  log.debug('not written')
  await vi.waitFor(() => expect(lines()).toHaveLength(1))
  expect(lines()).toHaveLength(1)
  expect(JSON.parse(lines()[0] ?? '')).toMatchObject({
    level: 'info',
    message: 'page read',
    submission_id: 'b1',
    stage: 'scrape',
    url: 'https://example.org',
  })
})

it('writes no secret: not under the name of one at any depth, not in a message, an error, its cause or a bound field', () => {
  const { log, redactor, lines } = openLog()
  redactor.learn('canary-known')
  log.with({ proxy: 'http://ada:canary-1@proxy.example:3128', token: 'canary-2' }).error('refused canary-known', {
    deep: { deeper: { password: 'canary-3', list: ['it was canary-known'] } },
    error: new Error('canary-known', { cause: new Error('sk-canary-4-5678901234567890') }),
  })
  const [line = ''] = lines()
  expect(line).not.toContain('canary')
  expect(JSON.parse(line)).toMatchObject({ message: 'refused [secret]', error: { type: 'Error', message: '[secret]' } })
})
