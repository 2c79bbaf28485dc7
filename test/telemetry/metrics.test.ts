import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite, type SampleSite } from '../../src/app/demo/sample-site.ts'
import { type RunningServer, serve } from '../../src/app/serve.ts'
import { counters, gauges, histograms } from '../../src/ports/instruments.ts'
import { openTestApp, type TestApp } from '../support/embedded.ts'
import { isDistributed } from '../support/profile.ts'
import { describeWith } from '../support/servers.ts'

const token = 'a-token-for-the-scraper'
const deploy = resolve(import.meta.dirname, '../../deploy/observability')
const alertsFile = resolve(deploy, 'prometheus/alerts.yaml')

let site: SampleSite
let app: TestApp
let server: RunningServer
let text = ''

const scrape = async (authorization: string | null): Promise<Response> =>
  fetch(`${server.url}/metrics`, authorization === null ? {} : { headers: { authorization } })

beforeAll(async () => {
  site = await createSampleSite()
  app = await openTestApp({ PIGMEU_METRICS: 'true', PIGMEU_METRICS_TOKEN: token, PIGMEU_BUDGET_DAY_USD: '1' })
  server = await serve(app)
  const [book] = site.books
  if (book === undefined) throw new Error('there are no sample books')
  await app.review({ ...sampleInput(book, site.urlOf), approval_required: false })
  // Answered before, so that it is counted.
  await fetch(`${server.url}/health/ready`)
  text = await (await scrape(`Bearer ${token}`)).text()
})
afterAll(async () => {
  await server.close()
  await app.close()
  await site.close()
})

/** Names of our own metrics in a text, without what a histogram adds to them. */
const namesIn = (told: string): ReadonlySet<string> =>
  new Set([...told.matchAll(/\bpigmeu_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, '')))

const value = (line: RegExp): number => {
  const found = text.split('\n').find((one) => line.test(one))
  if (found === undefined) throw new Error(`${line} is not in\n${text}`)
  return Number(found.split(' ').at(-1))
}

describe('GET /metrics', () => {
  it('answers who shows the token, and owners; nobody else', async () => {
    const statuses = [
      await scrape(`Bearer ${token}`),
      await scrape(`Bearer ${server.token}`),
      await scrape(null),
      await scrape('Bearer another-token-of-somebody'),
      await scrape(`Bearer ${token}x`),
    ].map(({ status }) => status)
    expect(statuses).toEqual([200, 200, 401, 401, 401])
  })
  it('tells books, queue and money of the store', () => {
    expect(value(/^pigmeu_submissions\{status="published"\}/)).toBe(1)
    expect(value(/^pigmeu_queue_depth\{stage="article"\}/)).toBe(0)
    expect(value(/^pigmeu_oldest_task_age_seconds /)).toBe(0)
    expect(value(/^pigmeu_budget_used_ratio /)).toBe(0)
    expect(value(/^pigmeu_dead_letters_total\{stage="scrape"\}/)).toBe(0)
  })
  it.skipIf(isDistributed)('tells stages, sources and models of the work that this process did', () => {
    expect(value(/^pigmeu_stage_attempts_total\{stage="publish",outcome="done",error_code="none"\}/)).toBe(1)
    expect(value(/^pigmeu_stage_duration_seconds_count\{stage="scrape",outcome="done"\}/)).toBe(1)
    expect(value(/^pigmeu_stage_duration_seconds_bucket\{.*stage="scrape".*le="1800"\}/)).toBe(1)
    expect(value(/^pigmeu_source_outcomes_total\{source="amazon",outcome="content"\}/)).toBe(1)
    expect(value(/^pigmeu_model_calls_total\{provider="offline"/)).toBeGreaterThan(0)
    expect(value(/^pigmeu_http_requests_total\{method="GET",route="\/health\/ready",status="200"\}/)).toBe(1)
  })
  it('names no book, no address and no person', () => {
    const labels = new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, name]) => name))
    const declared = Object.values({ ...counters, ...histograms, ...gauges }).flatMap(({ attributes }) => attributes)
    const ofFormat = ['le', 'service_name', 'service_version']
    expect([...labels].filter((name) => name === undefined || ![...declared, ...ofFormat].includes(name))).toEqual([])
    expect(text).not.toMatch(/127\.0\.0\.1|[\da-f]{8}-[\da-f]{4}-/)
  })
})

const rulesSchema = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.object({
          alert: z.string(),
          expr: z.string(),
          annotations: z.object({ summary: z.string().min(10), runbook: z.string().min(20) }),
        }),
      ),
    }),
  ),
})
const dashboardSchema = z.object({
  panels: z.array(
    z.object({ id: z.number(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) }),
  ),
})

describe('what is ready to be used', () => {
  const rules = rulesSchema.parse(parse(readFileSync(alertsFile, 'utf8'))).groups.flatMap((group) => group.rules)
  const { panels } = dashboardSchema.parse(JSON.parse(readFileSync(resolve(deploy, 'grafana/pigmeu.json'), 'utf8')))

  it.skipIf(isDistributed)('asks for metrics that there are, and for nothing else', () => {
    const told = namesIn(text)
    const exprs = [
      ...rules.map(({ expr }) => expr),
      ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ]
    const asked = namesIn(exprs.join('\n'))
    expect(asked.size).toBeGreaterThan(12)
    expect([...asked].filter((name) => !told.has(name))).toEqual([])
  })
  it('tests every alert', () => {
    const tests = readFileSync(resolve(deploy, 'prometheus/alerts.test.yaml'), 'utf8')
    expect(rules.map(({ alert }) => alert).filter((alert) => !tests.includes(`alertname: ${alert}\n`))).toEqual([])
  })
  it('shows every metric on the dashboard', () => {
    const shown = namesIn(panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n'))
    const told = [...namesIn(text)].filter((name) => !shown.has(name))
    expect(told).toEqual([])
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
  })
})

const promtool = (given: readonly string[], input = ''): string => {
  const { status, stdout, stderr } = spawnSync('promtool', given, { input, encoding: 'utf8', cwd: deploy })
  return status === 0 && stderr === '' ? 'well' : `${stdout}${stderr}`
}

describeWith('prometheus', 'Prometheus itself', () => {
  it('finds the metrics well formed', () => {
    expect(promtool(['check', 'metrics'], text)).toBe('well')
  })
  it('reads the alert rules', () => {
    expect(promtool(['check', 'rules', alertsFile])).toBe('well')
  })
  it('fires every alert when it should, and not before', () => {
    expect(promtool(['test', 'rules', 'prometheus/alerts.test.yaml'])).toBe('well')
  })
  it('reads the example of its own configuration', () => {
    expect(promtool(['check', 'config', '--syntax-only', 'prometheus/scrape.yaml'])).toBe('well')
  })
})
