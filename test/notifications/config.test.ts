import { expect, test } from 'vitest'
import { readConfig } from '../../src/app/config.ts'
import { mailSetupOf } from '../../src/app/notifications/mail-transport.ts'

const clock = { now: () => 0 }
const smtp = 'smtp://ada:se%2Fcret@mail.example:587'

test('who carries mails: the mail server, else SendGrid, else nobody', () => {
  const from = { PIGMEU_MAIL_FROM: 'books@example.org' }
  const both = { ...from, PIGMEU_SMTP_URL: smtp, SENDGRID_API_KEY: 'SG.key' }
  expect(mailSetupOf(readConfig(both), clock)).toMatchObject({ by: 'smtp', from: 'books@example.org' })
  expect(mailSetupOf(readConfig({ ...from, SENDGRID_API_KEY: 'SG.key' }), clock)).toMatchObject({ by: 'sendgrid' })
  expect(mailSetupOf(readConfig({}), clock)).toBeNull()
})

test.each([
  [{ PIGMEU_SMTP_URL: smtp }, 'PIGMEU_MAIL_FROM'],
  [{ SENDGRID_API_KEY: 'SG.key' }, 'PIGMEU_MAIL_FROM'],
  [{ PIGMEU_SMTP_URL: `${smtp}/inbox`, PIGMEU_MAIL_FROM: 'books@example.org' }, 'PIGMEU_SMTP_URL'],
  [{ PIGMEU_MAIL_FROM: 'Books <books@example.org>' }, 'PIGMEU_MAIL_FROM'],
  [{ PIGMEU_PUBLIC_URL: 'books.example' }, 'PIGMEU_PUBLIC_URL'],
])('%j is refused at the start, and no password is repeated', (environment, field) => {
  const read = (): unknown => {
    try {
      return readConfig(environment)
    } catch (thrown) {
      return thrown
    }
  }
  const error = read()
  expect(error).toMatchObject({ code: 'CONFIG_INVALID', problems: [{ field }] })
  expect(JSON.stringify(error) + String(error)).not.toMatch(/se%2Fcret|se\/cret|SG\.key/)
})
