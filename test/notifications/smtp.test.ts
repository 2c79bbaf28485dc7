import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it, test } from 'vitest'
import { createSmtpTransport, parseSmtpAddress } from '../../src/adapters/notifiers/smtp/index.ts'
import type { Mail } from '../../src/ports/mail.ts'
import { makeCertificate } from '../publish/certificates.ts'
import { type MailServer, smtpAnswer, startMailServer } from './mail-server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const serve = async (options: SMTPServerOptions = {}): Promise<MailServer> => {
  const server = await startMailServer(options)
  open.push(server)
  return server
}

const sampleMail = (changes: Partial<Mail> = {}): Mail => ({
  to: 'ada@example.org',
  subject: 'Pronto para revisão: Fluxos',
  text: 'Olá',
  html: '<p>Olá</p>',
  headers: { 'List-Unsubscribe': '<https://books.example/unsubscribe?token=t>', 'Auto-Submitted': 'auto-generated' },
  message_id: 'dlv_1',
  ...changes,
})

const sender = (address: string, options: { ca?: string; silenceMs?: number } = {}) => {
  const parsed = parseSmtpAddress(address)
  if (parsed === null) throw new Error(`no address: ${address}`)
  const transport = createSmtpTransport({ address: parsed, from: 'books@example.org', ...options })
  return (mail = sampleMail(), signal = AbortSignal.timeout(5_000)) => transport.send(mail, signal)
}

describe('an address of a mail server', () => {
  it.each([
    ['smtp://mail.example', { host: 'mail.example', port: 587, tls: 'offered', auth: null }],
    ['smtps://mail.example', { host: 'mail.example', port: 465, tls: 'from_start', auth: null }],
    ['smtp://ada:p%40ss@mail.example:2525', { port: 2525, tls: 'required', auth: { user: 'ada', pass: 'p@ss' } }],
    ['smtp://ada:pass@mail.example?tls=offered', { tls: 'offered' }],
    ['smtp://ada:pass@127.0.0.1:25', { port: 25, tls: 'offered' }],
    ['smtp://[::1]:25', { host: '::1', port: 25 }],
  ])('%s', (text, expected) => expect(parseSmtpAddress(text)).toMatchObject(expected))

  it.each([
    'mail.example',
    'http://mail.example',
    'smtp://',
    'smtp://mail.example/inbox',
    'smtp://mail.example?tls=maybe',
    'smtps://mail.example?tls=none',
    'smtp://mail.example?pool=true',
    'smtp://a%zz@mail.example',
  ])('%s is none', (text) => expect(parseSmtpAddress(text)).toBeNull())
})

test('a mail arrives as it was written, under an id that stays', async () => {
  const server = await serve()
  await sender(`smtp://127.0.0.1:${server.port}`)()
  expect(server.arrived).toHaveLength(1)
  const [{ mail, to, raw } = { mail: null, to: [], raw: '' }] = server.arrived
  expect(mail).toMatchObject({
    from: { address: 'books@example.org' },
    subject: 'Pronto para revisão: Fluxos',
    messageId: '<dlv_1@example.org>',
  })
  expect([mail?.text?.trim(), mail?.html?.trim()]).toEqual(['Olá', '<p>Olá</p>'])
  expect(to).toEqual(['ada@example.org'])
  expect(raw).toContain('List-Unsubscribe: <https://books.example/unsubscribe?token=t>')
})

test('one line stays one line: a subject or an address with line breaks adds no header and no receiver', async () => {
  const server = await serve()
  const send = sender(`smtp://127.0.0.1:${server.port}`)
  await send(
    sampleMail({ subject: 'A book\r\nBcc: eve@example.org\r\n\r\nBody', headers: { 'X-Note': 'a\r\nX-Evil: 1' } }),
  )
  const outcome = await send(sampleMail({ to: 'ada@example.org, eve@example.org' })).then(() => 'sent', String)
  expect(server.arrived[0]?.to).toEqual(['ada@example.org'])
  expect(server.arrived[0]?.raw).not.toMatch(/^(Bcc|X-Evil):/m)
  expect([outcome, ...server.arrived.flatMap(({ to }) => to)]).not.toContain('eve@example.org')
})

describe('TLS and passwords', () => {
  const guarded = async () => {
    const { key, cert } = await makeCertificate('localhost')
    const server = await serve({
      key,
      cert,
      disabledCommands: [],
      onAuth: ({ username, password }, _session, done) =>
        username === 'ada' && password === 'right' ? done(null, { user: 'ada' }) : done(new Error('no')),
    })
    return { server, cert }
  }

  it('upgrades the connection before the password is said', async () => {
    const { server, cert } = await guarded()
    await sender(`smtp://ada:right@localhost:${server.port}?tls=required`, { ca: cert })()
    expect(server.arrived).toMatchObject([{ secure: true, user: 'ada' }])
  })

  it('a wrong password is refused for good, and is not repeated in the error', async () => {
    const { server, cert } = await guarded()
    const error = await sender(`smtp://ada:wrong-one@localhost:${server.port}`, { ca: cert })().catch((one) => one)
    expect(error).toMatchObject({ code: 'NOTIFY_REFUSED' })
    expect(error.message).toMatch(/did not take user and password: 535/)
    expect(error.message).not.toContain('wrong-one')
  })

  it('a certificate that nobody vouches for gets no mail', async () => {
    const { server } = await guarded()
    await expect(sender(`smtp://ada:right@localhost:${server.port}?tls=required`)()).rejects.toMatchObject({
      code: 'NOTIFY_FAILED',
    })
    expect(server.arrived).toEqual([])
  })

  it('a server without TLS is told no password where TLS is required', async () => {
    const asked: string[] = []
    const server = await serve({
      disabledCommands: ['STARTTLS'],
      onAuth: ({ username }, _session, done) => {
        asked.push(username ?? '')
        done(null, { user: username })
      },
    })
    await expect(sender(`smtp://ada:right@127.0.0.1:${server.port}?tls=required`)()).rejects.toMatchObject({
      code: 'NOTIFY_FAILED',
    })
    expect(asked).toEqual([])
  })
})

test.each([
  [451, 'Greylisted, come back later', 'NOTIFY_FAILED'],
  [421, 'Too busy', 'NOTIFY_FAILED'],
  [550, 'No such user', 'NOTIFY_REFUSED'],
  [554, 'Message refused', 'NOTIFY_REFUSED'],
])('a server that says %d %s: %s, in its words', async (status, words, code) => {
  const server = await serve()
  server.answers.push(smtpAnswer(status, words))
  const send = sender(`smtp://127.0.0.1:${server.port}`)
  await expect(send()).rejects.toMatchObject({ code, message: expect.stringContaining(`${status} ${words}`) })
  await send()
  expect(server.arrived).toHaveLength(1)
})

test('an address that the server does not know is refused for good', async () => {
  const server = await serve({
    onRcptTo: (_address, _session, done) => done(smtpAnswer(550, 'Unknown here')),
  })
  await expect(sender(`smtp://127.0.0.1:${server.port}`)()).rejects.toMatchObject({ code: 'NOTIFY_REFUSED' })
})

/** A server that says what it likes and no more. */
const rawServer = async (speak: (socket: Socket) => void) => {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    speak(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  })
  return (server.address() as AddressInfo).port
}

test('a connection that breaks off in the middle may work later', async () => {
  const port = await rawServer((socket) => {
    socket.write('220 here\r\n')
    socket.on('data', (data) => (String(data).startsWith('MAIL') ? socket.destroy() : socket.write('250 yes\r\n')))
  })
  await expect(sender(`smtp://127.0.0.1:${port}?tls=none`)()).rejects.toMatchObject({ code: 'NOTIFY_FAILED' })
})

test('a server that says nothing is left, by its silence or when the time for the mail is over', async () => {
  const port = await rawServer(() => undefined)
  const silent = sender(`smtp://127.0.0.1:${port}`, { silenceMs: 50 })
  await expect(silent()).rejects.toMatchObject({ code: 'NOTIFY_FAILED', message: /did not answer in time/ })
  const patient = sender(`smtp://127.0.0.1:${port}`)
  await expect(patient(sampleMail(), AbortSignal.timeout(50))).rejects.toMatchObject({ code: 'NOTIFY_FAILED' })
})

test('nobody listens there', async () => {
  const port = await rawServer(() => undefined)
  await Promise.all(open.splice(0).map((one) => one.close()))
  await expect(sender(`smtp://127.0.0.1:${port}`)()).rejects.toMatchObject({
    code: 'NOTIFY_FAILED',
    message: expect.stringContaining(`127.0.0.1:${port} could not be reached`),
  })
})
