import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createPinoLog } from './index.ts'

it('writes one JSON object a line, with its fields, and no secret', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-log-'))
  const file = join(folder, 'log', 'pigmeu.log')
  const log = createPinoLog({ level: 'info', file, descriptor: 2 })
  log
    .with({ submission_id: 'b1', stage: 'scrape' })
    .info('page read', { url: 'https://example.org', token: 'canary-1', deep: { password: 'canary-2' } })
  log.debug('not written')
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 'info',
    message: 'page read',
    submission_id: 'b1',
    stage: 'scrape',
  })
  expect(lines[0]).not.toContain('canary')
})
