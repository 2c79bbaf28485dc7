// Builds the web UI when what it is made of has changed since the last build.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'

const project = resolve(import.meta.dirname, '..')
const output = join(project, 'web/dist')
/** What the last build was made from. */
const recipe = join(project, '.cache/web-build.sha256')
/** Everything that the built UI depends on, below the project's folder. */
const ingredients = [
  'web/**/*.{ts,tsx,css,html,svg,json}',
  'src/domain/**/*.ts',
  'src/http/contract/**/*.ts',
  'scripts/build-web.ts',
  'package-lock.json',
]

const hashOfIngredients = async (): Promise<string> => {
  const paths: string[] = []
  for await (const path of glob(ingredients, { cwd: project, exclude: ['web/dist/**', '**/*.test.ts'] }))
    paths.push(path)
  const hash = createHash('sha256')
  for (const path of paths.toSorted())
    hash
      .update(`${path}\0`)
      .update(await readFile(join(project, path)))
      .update('\0')
  return hash.digest('hex')
}

const builtFrom = async (): Promise<string | null> =>
  existsSync(recipe) && existsSync(join(output, 'index.html')) ? readFile(recipe, 'utf8') : null

/** Runs the builder in a process of its own, so that the build is the same whoever asks for it: a server, a test, a person. */
const build = async (): Promise<void> => {
  const builder = join(project, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [builder, 'build', 'web', '--logLevel', 'warn'], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

const gzipped = promisify(gzip)
const brotlied = promisify(brotliCompress)

/** Writes the built scripts and styles in their packed forms beside them, so that no request packs them again. */
const pack = async (): Promise<void> => {
  for await (const path of glob('assets/*.{js,css}', { cwd: output })) {
    const body = await readFile(join(output, path))
    await writeFile(join(output, `${path}.gz`), await gzipped(body, { level: 9 }))
    await writeFile(join(output, `${path}.br`), await brotlied(body))
  }
}

/** Held while one process builds, so that no other writes into the same folder. */
const turn = join(project, '.cache/web-build.turn')
/** A turn that is older than this was left by a process that died. */
const longestTurnMs = 180_000

const takeTurn = async (): Promise<void> => {
  await mkdir(dirname(turn), { recursive: true })
  for (;;) {
    try {
      return await mkdir(turn).then(() => undefined)
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
      const since = await stat(turn).catch(() => null)
      if (since !== null && Date.now() - since.mtimeMs > longestTurnMs) await rmdir(turn).catch(() => undefined)
      await sleep(200)
    }
  }
}

/** What came of asking for the web UI. */
export interface WebBuild {
  /** The folder to serve. */
  readonly folder: string
  /** Whether it had to be built now. */
  readonly built: boolean
}

/** Builds the web UI into `web/dist` when its sources, the domain or the contract changed; otherwise the last build stays. */
export const buildWebWhenStale = async (): Promise<WebBuild> => {
  const hash = await hashOfIngredients()
  if ((await builtFrom()) === hash) return { folder: output, built: false }
  await takeTurn()
  try {
    // Somebody else may have built it while this one waited.
    if ((await builtFrom()) === hash) return { folder: output, built: false }
    await build()
    await pack()
    await writeFile(recipe, hash)
    return { folder: output, built: true }
  } finally {
    await rmdir(turn)
  }
}

if (import.meta.main) {
  const { built } = await buildWebWhenStale()
  console.log(built ? 'The web UI is built.' : 'The web UI is up to date.')
}
