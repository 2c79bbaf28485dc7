import { expect, it } from 'vitest'
import type { RouteContract } from '../../src/http/contract/route.ts'
import { routes } from '../../src/http/contract/routes.ts'
import { createAudit } from '../../src/reporting/audit/index.ts'
import { createHttpBench } from '../support/http-bench.ts'

const table: readonly (readonly [string, RouteContract])[] = Object.entries(routes)
const audited = table.filter(([, { audit }]) => audit !== undefined && audit !== null)

/** A server whose routes answer at once with a status of the test's choosing, and what its log says then. */
const openBench = async () => {
  const bench = await createHttpBench()
  const audit = createAudit(bench)
  let status = 200
  bench.server.addHook('preValidation', async (_request, reply) => reply.code(status).send('answered'))
  const call = async ({ method, path }: RouteContract, answer: number) => {
    status = answer
    const before = (await audit.verify(null)).ends.sequence
    await bench.send(method, path.replace(/:\w+/gu, 'x1'))
    const { items } = await audit.list({ limit: 10 })
    return items.filter(({ sequence }) => sequence > before).map(({ action, subject }) => ({ action, subject }))
  }
  return { call }
}

it('every route that names an action has one entry written after a success, and none after a refusal', async () => {
  const { call } = await openBench()
  const found = []
  for (const [name, route] of audited)
    found.push({ name, done: await call(route, route.status ?? 200), refused: await call(route, 409) })
  expect(found).toEqual(
    audited.map(([name, { audit, path }]) => ({
      name,
      done: [{ action: audit, subject: /:(id|target)\b/u.test(path) ? 'x1' : null }],
      refused: [],
    })),
  )
  expect(audited.length).toBeGreaterThan(40)
})

it('the routes that change something and are not recorded are these', () => {
  const silent = table.filter(([, { method, audit }]) => method !== 'GET' && (audit ?? null) === null)
  // A look ahead, words and views that are somebody's own for now, a half of a dance whose other half is recorded, a way in that
  // changes nothing, test messages.
  expect(silent.map(([name]) => name).toSorted()).toEqual([
    'beginGrant',
    'checkBatch',
    'checkSubmission',
    'discardDraft',
    'openHandOver',
    'openInvitation',
    'previewAffiliateChange',
    'removeView',
    'saveDraft',
    'saveView',
    'testNotificationChannel',
    'testNotificationMail',
  ])
})
