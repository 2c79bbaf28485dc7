import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'
import { serve } from '../../src/app/serve.ts'
import { stageNames } from '../../src/domain/status.ts'
import { openTestApp } from '../support/embedded.ts'
import { type ReceivedSpan, startOtlpReceiver } from './otlp-receiver.ts'

const key = 'canary-of-the-collector'
let collector: Awaited<ReturnType<typeof startOtlpReceiver>>
let trace: readonly ReceivedSpan[] = []
let submissionId = ''
let pageText = ''

beforeAll(async () => {
  collector = await startOtlpReceiver()
  const site = await createSampleSite()
  const app = await openTestApp({
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_EXPORTER_OTLP_HEADERS: `api-key=${key}`,
  })
  const server = await serve(app)
  const [book] = site.books
  if (book === undefined) throw new Error('there are no sample books')
  const answer = await fetch(`${server.url}/api/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...sampleInput(book, site.urlOf), approval_required: false }),
  })
  submissionId = z.object({ submission_id: z.string() }).parse(await answer.json()).submission_id
  const { status } = await app.settled(submissionId)
  expect(status).toBe('published')
  const [snapshot] = await app.store.documents('snapshots', `${submissionId}/`)
  pageText = snapshot?.text.slice(100, 200) ?? ''
  await server.close()
  await app.close()
  await site.close()
  const root = collector.spans.find(({ name }) => name === 'POST /api/submissions')
  trace = collector.spans.filter(({ traceId }) => traceId === root?.traceId)
})
afterAll(() => collector.close())

const parentOf = ({ parentSpanId }: ReceivedSpan): ReceivedSpan | undefined =>
  trace.find(({ spanId }) => spanId === parentSpanId)

/** The names from a span up to the root. */
const wayUp = (span: ReceivedSpan): readonly string[] => {
  const parent = parentOf(span)
  return parent === undefined ? [span.name] : [span.name, ...wayUp(parent)]
}

const named = (pattern: RegExp): readonly ReceivedSpan[] => trace.filter(({ name }) => pattern.test(name))
const kinds = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 } as const

describe('one submitted book', () => {
  it('is one trace that begins with the request', () => {
    const roots = trace.filter(({ parentSpanId = '' }) => parentSpanId === '')
    expect(roots).toMatchObject([{ name: 'POST /api/submissions', kind: kinds.server }])
    expect(roots[0]?.attributes).toMatchObject({ 'http.request.method': 'POST', 'http.route': '/api/submissions' })
    expect(trace.every((span) => span === roots[0] || parentOf(span) !== undefined)).toBe(true)
  })
  it('waits in the queue and is worked on, stage by stage, below the request', () => {
    for (const stage of stageNames) {
      const [run] = named(new RegExp(`^stage ${stage}$`))
      expect(run && wayUp(run)).toEqual([`stage ${stage}`, `queue ${stage}`, 'POST /api/submissions'])
      expect(run?.attributes).toMatchObject({
        'pigmeu.submission_id': submissionId,
        'pigmeu.stage': stage,
        'pigmeu.attempt': 1,
        'pigmeu.outcome': 'done',
      })
      const [waiting] = named(new RegExp(`^queue ${stage}$`))
      expect(waiting?.kind).toBe(kinds.consumer)
      expect(Number(waiting?.attributes['pigmeu.waited_ms'])).toBeGreaterThanOrEqual(0)
    }
  })
  it('shows each page that was fetched below its step, by host', () => {
    const fetches = named(/^fetch GET$/)
    expect(fetches.length).toBeGreaterThan(1)
    for (const one of fetches) {
      expect(wayUp(one)).toEqual([
        'fetch GET',
        expect.stringMatching(/^step /),
        'stage scrape',
        'queue scrape',
        'POST /api/submissions',
      ])
      expect(one.kind).toBe(kinds.client)
      expect(one.attributes).toMatchObject({ 'server.address': expect.any(String), 'pigmeu.fetched_by': 'http' })
    }
  })
  it('shows what each model was asked, with provider, model and tokens', () => {
    const calls = named(/^chat /)
    expect(new Set(calls.map((call) => wayUp(call).find((name) => name.startsWith('stage '))))).toEqual(
      new Set(['stage context', 'stage article']),
    )
    for (const call of calls)
      expect(call.attributes).toMatchObject({
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': 'offline',
        'gen_ai.usage.input_tokens': 0,
        'pigmeu.cost_micro_usd': 0,
      })
  })
  it('shows the publishing', () => {
    const [publishing] = named(/^publish$/)
    expect(publishing && wayUp(publishing).slice(-3)).toEqual([
      'stage publish',
      'queue publish',
      'POST /api/submissions',
    ])
    expect(publishing?.attributes).toMatchObject({ 'pigmeu.target': 'file', 'pigmeu.post_status': 'publish' })
  })
  it('begins no span before the one above it began', () => {
    const startOf = ({ startTimeUnixNano }: ReceivedSpan): bigint => BigInt(startTimeUnixNano) / 1_000_000n
    const early = trace.filter((span) => {
      const parent = parentOf(span)
      return parent !== undefined && startOf(span) < startOf(parent)
    })
    expect(early.map(({ name }) => name)).toEqual([])
  })
  it('sends its metrics the same way, all with the key, and neither key nor words of pages in them', () => {
    expect([...collector.services]).toEqual(['pigmeu-copilot'])
    expect(collector.metrics).toContain('pigmeu.stage.duration')
    expect(collector.metrics).toContain('pigmeu.submissions')
    expect(collector.headers.every((headers) => headers['api-key'] === key)).toBe(true)
    expect(collector.bodies()).not.toContain(key)
    expect(pageText.length).toBeGreaterThan(20)
    expect(collector.bodies()).not.toContain(pageText)
  })
})
