import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpBench, type HttpBench } from '../../test/support/http-bench.ts'

let made: HttpBench
const folder = mkdtempSync(join(tmpdir(), 'pigmeu-web-'))
const asPage = { accept: 'text/html,*/*' }

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>UI</title>')
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(folder, '.env'), 'SECRET=1')
  made = await createHttpBench({ webFolder: folder })
})
afterAll(async () => {
  await made.server.close()
  rmSync(folder, { recursive: true })
})

describe('the web UI', () => {
  it.each(['/', '/submissions/abc', '/sign-in', '/articles?x=1'])('answers %s with its entry page', async (url) => {
    const response = await made.server.inject({ url, headers: asPage })
    expect([response.statusCode, response.body]).toEqual([200, '<!doctype html><title>UI</title>'])
    expect(response.headers['cache-control']).toBe('no-cache')
    const policy = response.headers['content-security-policy']
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(response.headers['x-content-type-options']).toBe('nosniff')
  })

  it('serves built files for good, and misses as 404', async () => {
    const script = await made.server.inject('/assets/main-1a2b.js')
    expect([script.statusCode, script.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    const missing = await made.server.inject('/assets/gone.js')
    expect([missing.statusCode, missing.json().code]).toEqual([404, 'NOT_FOUND'])
  })

  it('serves no hidden file, none outside its folder, and no API behind its back', async () => {
    for (const url of ['/.env', '/..%2f..%2fetc%2fpasswd', '/assets/../../etc/passwd'])
      expect((await made.server.inject(url)).statusCode).toBeGreaterThanOrEqual(400)
    expect((await made.server.inject({ url: '/api/nothing', headers: asPage })).statusCode).toBe(401)
  })

  it('is led to by the sign-in link', async () => {
    const response = await made.server.inject(`/sign-in?token=${await made.auth.mintSignInToken()}`)
    expect([response.statusCode, response.headers.location]).toEqual([303, '/'])
  })
})

describe('the API document', () => {
  it('is shown to people at /docs, with scripts of its own only', async () => {
    const page = await made.send('GET', '/docs/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(/script-src ([^;]*)/.exec(String(page.headers['content-security-policy']))?.[1]).not.toContain(
      'unsafe-inline',
    )
    expect(page.headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline';")
    expect(page.headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
    const document = (await made.send('GET', '/docs/json')).json()
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.0-test' } })
  })
})
