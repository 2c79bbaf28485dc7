import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createRedactor } from '../../domain/redaction/index.ts'
import { readConfig } from '../config.ts'
import { logTail } from './log-tail.ts'
import { shownConfiguration } from './shown-configuration.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pigmeu-support-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('shows what differs from the defaults: choices and numbers as they are, addresses and paths not, secrets never', () => {
  const config = readConfig({
    PIGMEU_CONCURRENCY: '7',
    PIGMEU_LOG_LEVEL: 'debug',
    PIGMEU_CONTACT: 'ada@example.org',
    PIGMEU_MODEL_BASE_URL: 'http://models.internal.example/v1',
    PIGMEU_STORE: 'sqlite:/home/ada/books.sqlite',
    OPENAI_API_KEY: 'canary-key',
  })
  expect(shownConfiguration(config)).toEqual({
    PIGMEU_CONCURRENCY: '7',
    PIGMEU_LOG_LEVEL: 'debug',
    PIGMEU_CONTACT: '[set]',
    PIGMEU_MODEL_BASE_URL: '[set]',
    PIGMEU_STORE: '[secret]',
    OPENAI_API_KEY: '[secret]',
  })
})

it('the last lines of the log come without secrets, addresses and paths', async () => {
  const path = join(folder, 'pigmeu.log')
  const redactor = createRedactor()
  redactor.learn('canary-1')
  const lines = Array.from({ length: 5_000 }, (_, number) => `{"n":${number},"text":"${'x'.repeat(80)}"}`)
  const last = '{"url":"https://ada.example/books?x=1","file":"/home/ada/data/key","error":"canary-1 was refused"}'
  await writeFile(path, [...lines, last, ''].join('\n'))
  const tail = await logTail(path, redactor)
  expect(tail).toHaveLength(200)
  expect(tail.at(-1)).toBe('{"url":"[address]","file":"[path]","error":"[secret] was refused"}')
  expect(tail.at(-2)).toBe(lines.at(-1))
  expect(await logTail(join(folder, 'none'), redactor)).toEqual([])
  expect(await logTail(null, redactor)).toEqual([])
})
