import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

/** Imports what a server is made of in a process of its own, and tells every module that was loaded by its path in the project. */
const program = `
  import { registerHooks } from 'node:module'
  const root = new URL('../../', ${JSON.stringify(import.meta.url)}).href
  const loaded = []
  registerHooks({ load: (url, context, next) => { loaded.push(url.replace(root, '')); return next(url, context) } })
  await import(root + 'src/app/serve.ts')
  console.log(JSON.stringify(loaded))
`

test('a server that works on no books has no model, no stage and no fetcher of pages in memory', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  const loaded: readonly string[] = JSON.parse(stdout)
  expect(loaded).toContain('src/adapters/models/ai-sdk/index.ts')
  expect(loaded).toContain('src/adapters/models/offline/index.ts')
  expect(loaded.some((path) => path.startsWith('node_modules/zod/'))).toBe(true)
  const needless =
    /^node_modules\/(ai|@ai-sdk|undici|playwright-core|@opentelemetry|@sentry)\/|^src\/(stages\/|app\/pipeline\.ts|adapters\/models\/offline\/writers\.ts|adapters\/fetchers\/http\/index\.ts)/
  expect(loaded.filter((path) => needless.test(path))).toEqual([])
})
