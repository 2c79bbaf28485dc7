import { afterEach, beforeEach, expect, test } from 'vitest'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'
import { seedCatalogue } from '../adapters/catalogues/stored/index.ts'
import { bookReviewEn } from '../domain/content-schemas/book-review-en.ts'

let bench: HttpBench
beforeEach(async () => {
  bench = await createHttpBench()
  await seedCatalogue(bench.store)
})
afterEach(() => bench.server.close())

test('a prompt is changed, compared, promoted and taken back', async () => {
  const saved = await bench.send('POST', '/api/prompts/section/versions', {
    template: 'In {{language}}.',
    note: 'short',
  })
  expect([saved.statusCode, saved.json().version]).toEqual([201, 2])
  const { parts } = (await bench.send('GET', '/api/prompts/section/diff?from=1&to=2')).json()
  expect(parts.map((part: { change: string }) => part.change)).toEqual(['removed', 'added'])
  const labels = async () => {
    const { items } = (await bench.send('GET', '/api/prompts')).json()
    const { versions } = items.find((one: { prompt_id: string }) => one.prompt_id === 'section')
    return versions.map((one: { version: number; labels: string[] }) => [one.version, ...one.labels])
  }
  expect(await labels()).toEqual([[2], [1, 'production']])
  await bench.send('PUT', '/api/prompts/section/labels/production', { version: 2 })
  expect(await labels()).toEqual([[2, 'production'], [1]])
  await bench.send('PUT', '/api/prompts/section/labels/production', { version: 1 })
  expect(await labels()).toEqual([[2], [1, 'production']])
})

test('what is wrong with a template is named', async () => {
  const answer = await bench.send('POST', '/api/prompts/section/versions', { template: 'Use {{secret}}.' })
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', problems: [{ field: 'template' }] })
  expect((await bench.send('GET', '/api/prompts/nothing/diff?from=1&to=2')).statusCode).toBe(400)
  expect((await bench.send('PUT', '/api/prompts/plan/labels/production', { version: 7 })).statusCode).toBe(404)
  const trial = await bench.send('POST', '/api/prompts/plan/versions/1/trial', { submission_id: 'nobody' })
  expect([trial.statusCode, trial.json().code]).toEqual([404, 'NOT_FOUND'])
})

test('a content schema gets a new version, and one that cannot be kept is refused', async () => {
  const { version: _version, ...schema } = bookReviewEn
  const saved = await bench.send('POST', '/api/content-schemas', { ...schema, tone: 'Dry.' })
  expect([saved.statusCode, saved.json().version]).toEqual([201, 2])
  const listed = (await bench.send('GET', '/api/content-schemas/book-review/en')).json()
  expect(listed.items.map((one: { version: number }) => one.version)).toEqual([2, 1])
  const broken = await bench.send('POST', '/api/content-schemas', { ...schema, body_words: { min: 9000 } })
  expect(broken.json()).toMatchObject({
    code: 'INVALID_INPUT',
    problems: expect.arrayContaining([
      expect.objectContaining({ field: 'body_words', reason: expect.stringContaining('9000') }),
    ]),
  })
  const { items } = (await bench.send('GET', '/api/config/schemas')).json()
  expect(items.map((one: { language: string; version: number }) => [one.language, one.version])).toEqual([
    ['en', 2],
    ['pt-BR', 1],
  ])
})
