import { afterEach, expect, test, vi } from 'vitest'
import { createSecrets } from '../../src/adapters/secrets/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { createFindAddressee } from '../../src/app/notifications/find-addressee.ts'
import { createNotifiers } from '../../src/app/notifications/notifiers.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { quietPreferences } from '../../src/domain/notification.ts'
import { auditEventOf, createAudit } from '../../src/reporting/audit/index.ts'
import { sendOwed, sortHappenings } from '../../src/reporting/post-room/index.ts'
import { createWorkshop } from '../engine/workshop.ts'
import { type MailServer, smtpAnswer, startMailServer } from './mail-server.ts'
import { sampleUser } from './post-bench.ts'

const open: MailServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const title = 'Streams\r\nBcc: eve@example.org <script>alert(1)</script>'

/** A book that fails for good, a person who wants to know, and a real mail server. */
const failedBook = async (mailServer: Partial<Record<string, string>> = {}) => {
  const server = await startMailServer()
  open.push(server)
  const shop = createWorkshop({
    work: {
      scrape: async () => {
        throw new PigmeuError('FETCH_ADDRESS_REFUSED', 'no route')
      },
    },
    options: { maxAttempts: 1 },
  })
  const { store, clock, log } = shop
  const config = readConfig({
    PIGMEU_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    PIGMEU_MAIL_FROM: 'books@example.org',
    PIGMEU_PUBLIC_URL: 'https://books.example/',
    ...mailServer,
  })
  const secrets = createSecrets({ key: Buffer.alloc(32, 5) })
  const audit = createAudit({ store })
  await store.put([
    { collection: 'users', document: sampleUser('ada') },
    {
      collection: 'notification_preferences',
      document: { ...quietPreferences('ada'), mode: 'instant', kinds: ['failed'], own_books_only: true },
    },
  ])
  const given = await shop.given()
  await store.change(
    given.submission_id,
    given.version,
    { moves: [], set: { book: { ...given.book, title } }, documents: [] },
    given.updated_at,
  )
  await shop.engine.advance('a')
  const parts = {
    store,
    clock,
    log,
    telemetry: { count: vi.fn() },
    random: () => 0.5,
    find: createFindAddressee(store, createNotifiers({ store, secrets, clock, config })),
    signal: new AbortController().signal,
    record: async (happening: Parameters<typeof auditEventOf>[0]) => {
      const event = auditEventOf(happening)
      if (event !== null) await audit.append(event)
    },
  }
  const round = async (waitMs: number) => {
    await sortHappenings(parts)
    await clock.pass(waitMs)
    await sendOwed(parts)
  }
  return { server, store, audit, round }
}

test('from a book that failed to the mail about it and the entry in the log', async () => {
  const { server, audit, round, store } = await failedBook()
  await round(60_000)
  const [arrived, ...others] = server.arrived
  expect([others, arrived?.to]).toEqual([[], ['ada@example.org']])
  expect(arrived?.mail).toMatchObject({
    from: { address: 'books@example.org' },
    subject: 'Failed for good: Streams Bcc: eve@example.org <script>alert(1)</script> by A. Writer',
  })
  expect(arrived?.mail.text).toContain('https://books.example/tasks/a')
  expect(arrived?.mail.html).toContain('&lt;script&gt;')
  expect(arrived?.raw).not.toMatch(/^Bcc:/m)
  const header = (key: string) => arrived?.mail.headers.find((one) => one.key === key)?.value
  expect(header('list-unsubscribe')).toMatch(/^<https:\/\/books\.example\/unsubscribe\?token=[\w-]+\.[\w-]+>$/)
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect((await audit.list({ limit: 10 })).items).toMatchObject([{ action: 'submission.fail', subject: 'a' }])
  expect([await store.documents('deliveries', ''), await store.documents('happenings', '')]).toEqual([[], []])
})

test('a server that greylists takes the same mail at the second try, ten minutes later', async () => {
  const { server, round, store } = await failedBook()
  server.answers.push(smtpAnswer(451, 'Greylisted'))
  await round(60_000)
  const [owed] = await store.documents('deliveries', '')
  expect(owed).toMatchObject({ state: 'owed', attempts: 1, last_error: expect.stringContaining('451 Greylisted') })
  await round(9 * 60_000)
  expect(server.arrived).toEqual([])
  await round(60_000)
  expect(server.arrived).toHaveLength(1)
  expect(server.arrived[0]?.mail.messageId).toContain(owed?.delivery_id ?? 'none')
})

test('who turned their mails off meanwhile gets none', async () => {
  const { server, round, store } = await failedBook()
  await round(0)
  await store.put([{ collection: 'notification_preferences', document: quietPreferences('ada') }])
  await round(60_000)
  expect([server.arrived, await store.documents('deliveries', '')]).toEqual([[], []])
})
