import { expect, test, vi } from 'vitest'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createSecrets } from '../../src/adapters/secrets/index.ts'
import { readConfig } from '../../src/app/config.ts'
import { openAppPostRoom } from '../../src/app/notifications/post-room.ts'
import { createConfiguredRedactor } from '../../src/app/redaction/known-secrets.ts'
import { openWatch } from '../../src/app/watch/watch.ts'
import { smtpAnswer, startMailServer } from './mail-server.ts'
import { createPostBench, sampleHappening } from './post-bench.ts'

const failedIn = (text: string): readonly string[] =>
  [...text.matchAll(/^pigmeu_deliveries_total\{channel="(\w+)",outcome="failed"\} (\d+)/gm)].map(
    ([, channel, count]) => `${channel} ${count}`,
  )

test('the post room of a process counts from 0, and keeps why a mail was refused without the password', async () => {
  const mails = await startMailServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(smtpAnswer(535, `no mail for ${username} with ${password}, nor with ${password?.slice(0, 20)}`)),
  })
  const config = readConfig({
    PIGMEU_SMTP_URL: `smtp://ada:canary-in-the-mail-server@127.0.0.1:${mails.port}?tls=none`,
    PIGMEU_MAIL_FROM: 'books@example.org',
    PIGMEU_METRICS: 'true',
  })
  const redactor = createConfiguredRedactor(config)
  const watch = await openWatch(config, redactor)
  const post = createPostBench()
  const { store, clock, log } = post
  await post.wants('ada')
  await post.happened(sampleHappening('1'))
  const secrets = createSecrets({ key: Buffer.alloc(32, 5) })
  const events = createInProcessEvents()
  const room = openAppPostRoom({ store, clock, log, config, redactor, watch, secrets, events })
  expect(failedIn((await watch.metricsText?.()) ?? '')).toEqual(['mail 0', 'webhook 0', 'chat 0'])
  const refused = await vi.waitFor(async () => {
    await clock.pass(30_000)
    const [delivery] = await post.deliveries()
    if (delivery?.state !== 'failed') throw new Error('it was not refused yet')
    return delivery.last_error
  }, 10_000)
  expect(refused).toMatch(/did not take user and password: 535 no mail for ada with \[secret\], nor with \[secret\]$/)
  expect(failedIn((await watch.metricsText?.()) ?? '')).toEqual(['mail 1', 'webhook 0', 'chat 0'])
  await room.close()
  await watch.close()
  await mails.close()
})
