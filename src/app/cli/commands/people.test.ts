import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { seedSubmission } from '../../../../test/support/action-bench.ts'
import { runCommand } from '../../../../test/support/command-line.ts'
import { createHttpBench } from '../../../../test/support/http-bench.ts'
import { statementIn } from '../../../domain/attestation/statements.ts'
import { auditKey } from '../../../ports/store.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

const createConsole = async () => {
  const bench = await createHttpBench()
  await bench.server.listen({ host: '127.0.0.1', port: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-people-'))
  closing.push(
    () => bench.server.close(),
    () => rmSync(folder, { recursive: true }),
  )
  const { port } = bench.server.server.address() as AddressInfo
  const run = async (...args: string[]) => {
    const { code, lines } = await runCommand({ url: `http://127.0.0.1:${port}`, token: bench.serverToken }, args)
    return { code, text: lines.join('\n').trim() }
  }
  return { ...bench, run, file: (name: string) => join(folder, name) }
}

it('users are added, invited again, given a role, disabled and enabled by their names', async () => {
  const { run } = await createConsole()
  expect((await run('users')).text).toContain('owner  active')
  const added = await run('users', 'add', 'Ana Sol', '--role', 'editor', '--email', 'ana@blog.example')
  expect(added.code).toBe(0)
  const link = /http:\S+\/invitation#\S+/u.exec(added.text)?.[0]
  expect(link).toBeDefined()
  expect((await run('users')).text).toMatch(/Ana Sol {2}editor {2}invited until \S+ {2}ana@blog\.example/u)
  const again = await run('users', 'invite', 'ana sol')
  expect(/http:\S+\/invitation#\S+/u.exec(again.text)?.[0]).not.toBe(link)
  expect((await run('users', 'role', 'Ana Sol', 'viewer')).text).toContain('Ana Sol  viewer')
  expect((await run('users', 'disable', 'Ana Sol')).text).toContain('disabled')
  expect((await run('users', 'enable', 'Ana Sol')).text).not.toContain('disabled')
  expect((await run('users', 'role', 'Ana Sol', 'king')).code).toBe(2)
  expect((await run('users', 'add', 'Bo')).code).toBe(2)
  expect(await run('users', 'disable', 'Nobody')).toMatchObject({
    code: 1,
    text: expect.stringContaining('There is no user "Nobody"'),
  })
})

it('tokens are made, listed without their secret, and revoked', async () => {
  const { run, server } = await createConsole()
  expect((await run('tokens')).text).toContain('no token yet')
  const made = await run('tokens', 'create', 'CI', '--role', 'viewer', '--area', 'submissions', 'tasks', '--days', '7')
  const secret = /shown only now: (\S+)/u.exec(made.text)?.[1] ?? ''
  const headers = { authorization: `Bearer ${secret}` }
  expect((await server.inject({ method: 'GET', url: '/api/submissions', headers })).statusCode).toBe(200)
  const list = (await run('tokens', 'list')).text
  expect(list).toMatch(/CI {2}for .+ {2}viewer {2}submissions,tasks {2}until/u)
  expect(list).not.toContain(secret)
  expect((await run('tokens', 'revoke', list.split(' ')[0] ?? '')).code).toBe(0)
  expect((await server.inject({ method: 'GET', url: '/api/submissions', headers })).statusCode).toBe(401)
  expect((await run('tokens', 'create', 'CI', '--days', '9999')).code).toBe(2)
})

it('the audit log is listed, verified against what was noted, and found out when it was changed', async () => {
  const { run, store, file } = await createConsole()
  for (const name of ['Ana', 'Bo', 'Cy']) await run('users', 'add', name, '--role', 'viewer')
  expect((await run('audit')).text.split('\n')).toHaveLength(3)
  const one = await run('audit', 'list', '--action', 'user.create', '--limit', '1')
  expect(one.text).toMatch(/^3 {2}\S+ {2}user\.create {2}test \(server\) {2}\S+ {2}name=Cy {2}role=viewer$/u)
  expect(JSON.parse((await run('audit', 'list', '--limit', '1', '--json')).text)).toMatchObject({ sequence: 3 })
  const whole = await run('audit', 'verify')
  expect(whole).toMatchObject({ code: 0, text: expect.stringContaining('the audit log is whole: 3 entries') })
  const noted = /last good entry: (\S+)/u.exec(whole.text)?.[1] ?? ''
  expect((await run('audit', 'verify', '--expect', noted)).code).toBe(0)
  expect((await run('audit', 'verify', '--expect', 'latest')).code).toBe(2)
  expect((await run('audit', 'export', '--out', file('log'))).code).toBe(0)
  expect(await run('audit', 'verify', '--file', file('log'), '--expect', noted)).toMatchObject({ code: 0 })
  const lines = readFileSync(file('log'), 'utf8').trim().split('\n')
  expect(lines).toHaveLength(4)
  writeFileSync(file('changed'), lines.map((line) => line.replace('"Bo"', '"Eve"')).join('\n'))
  writeFileSync(file('later'), lines.slice(2).join('\n'))
  writeFileSync(file('cut'), lines.slice(0, 2).join('\n'))
  expect((await run('audit', 'verify', '--file', file('changed'))).text).toContain('entry 2 is not what was written')
  expect(await run('audit', 'verify', '--file', file('later'))).toMatchObject({ code: 0 })
  const cut = await run('audit', 'verify', '--file', file('cut'), '--expect', noted)
  expect(cut).toMatchObject({ code: 1, text: expect.stringContaining('the end was cut off (truncated)') })
  writeFileSync(file('other'), 'not a log\n')
  expect((await run('audit', 'verify', '--file', file('other'))).code).toBe(2)
  expect((await run('audit', 'verify', '--file', file('none'))).code).toBe(2)
  await store.remove('audit', auditKey(2))
  const gap = await run('audit', 'verify')
  expect(gap).toMatchObject({ code: 1, text: expect.stringContaining('entry 2 is missing') })
})

it('the evidence of an approval is one JSON file', async () => {
  const { run, store, file } = await createConsole()
  const { submission_id: id } = await seedSubmission({ store }, { green: true })
  const approved = await run('approve', id, '--attest', '--no-wait')
  expect(approved).toMatchObject({ code: 0, text: expect.stringContaining(statementIn('en').text) })
  expect((await run('audit', 'attestation', id, '--out', file('evidence.json'))).text).toContain('wrote')
  expect(JSON.parse(readFileSync(file('evidence.json'), 'utf8'))).toMatchObject({
    submission_id: id,
    attestations: [{ kind: 'person', actor: { name: 'test', kind: 'server' }, statement: statementIn('en') }],
  })
  expect((await run('audit', 'attestation', 'none')).code).toBe(1)
})
