import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, expect, it } from 'vitest'
import { startReceiver } from '../../../../test/publish/webhook-receiver.ts'
import { runCommand } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const createConsole = async () => {
  const bench = await createHttpBench()
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  const receiver = await startReceiver()
  closing.push(
    () => bench.server.close(),
    () => receiver.close(),
  )
  const { port } = bench.server.server.address() as AddressInfo
  const run = async (...args: string[]) => {
    const { code, lines } = await runCommand({ url: `http://127.0.0.1:${port}`, token: bench.serverToken }, args)
    return { code, text: lines.join('\n').trim() }
  }
  return { ...bench, receiver, run }
}

const secretIn = (text: string): string => /whsec_\S+/u.exec(text)?.[0] ?? ''

it('adds, lists, tests, renews and removes a webhook', async () => {
  const { receiver, run } = await createConsole()
  expect((await run('webhook')).text).toContain('no webhook yet')
  const added = await run('webhook', 'add', receiver.url, '--label', 'My n8n')
  expect(added.code).toBe(0)
  const secret = secretIn(added.text)
  const { text: list } = await run('webhook', 'list')
  expect(list).toContain(`My n8n  ${receiver.url}`)
  expect(list).not.toContain('whsec_')
  expect(await run('webhook', 'test', 'My n8n')).toEqual({ code: 0, text: 'My n8n took the test message' })
  const [message] = receiver.received
  expect(new Webhook(secret).verify(message?.body ?? '', message?.headers ?? {})).toMatchObject({ event: 'test' })
  const { text: renewed } = await run('webhook', 'renew-secret', 'My n8n')
  expect(secretIn(renewed)).not.toBe(secret)
  expect(renewed).toContain('the former secret signs until')
  expect((await run('webhook', 'remove', 'My n8n')).code).toBe(0)
  const gone = await run('webhook', 'test', 'My n8n')
  expect(gone.code).toBe(1)
  expect(gone.text).toContain('There is no webhook "My n8n"')
})

it('tells what is wrong with an address, a name or a receiver', async () => {
  const { receiver, run } = await createConsole()
  const refused = await run('webhook', 'add', 'http://example.com/', '--label', 'x')
  expect(refused.code).toBe(2)
  expect(refused.text).toContain('url: must start with https://')
  expect((await run('webhook', 'add', receiver.url)).code).toBe(2)
  for (const _ of [1, 2]) await run('webhook', 'add', receiver.url, '--label', 'twice')
  expect((await run('webhook', 'remove', 'twice')).text).toContain('is the name of 2 webhooks')
  await run('webhook', 'add', receiver.url, '--label', 'off')
  receiver.answerWith((response) => void response.writeHead(404).end())
  const off = await run('webhook', 'test', 'off')
  expect(off.code).toBe(1)
  expect(off.text).toContain('Check that its workflow is switched on.')
})

it('chooses whom files are written for', async () => {
  const { run } = await createConsole()
  expect((await run('files')).text).toContain('nobody in particular (plain)')
  expect((await run('files', '--for', 'hugo')).code).toBe(0)
  expect((await run('files')).text).toBe('published files are written for Hugo (hugo)')
  expect((await run('files', '--for', 'gatsby')).code).toBe(2)
})

it('the API changes a webhook, shows no secret again, and answers nobody who did not sign in', async () => {
  const { receiver, send, server } = await createConsole()
  const body = { label: 'Make', url: receiver.url }
  const added = await send('POST', '/api/config/webhooks', body)
  expect(added.statusCode).toBe(201)
  const { webhook_id: id, secret } = added.json()
  const path = `/api/config/webhooks/${id}`
  const changed = await send('PUT', path, { ...body, label: 'Make 2' })
  expect([changed.statusCode, changed.json().label, changed.body.includes(secret)]).toEqual([200, 'Make 2', false])
  expect((await send('POST', `${path}/test`)).statusCode).toBe(204)
  expect((await send('PUT', path, { ...body, label: ' ' })).statusCode).toBe(400)
  expect((await send('PUT', path, { ...body, secret: 'mine' })).statusCode).toBe(400)
  expect((await send('DELETE', '/api/config/webhooks/nothing')).statusCode).toBe(404)
  receiver.answerWith((response) => void response.writeHead(500).end())
  expect((await send('POST', `${path}/test`)).statusCode).toBe(502)
  expect((await send('PUT', '/api/config/files', { form: 'gatsby' })).statusCode).toBe(400)
  for (const url of ['/api/config/webhooks', '/api/config/files'])
    expect((await server.inject({ method: 'GET', url })).statusCode).toBe(401)
})
