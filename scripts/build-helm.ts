// Builds Helm from its sources, exactly those that test/support/helm/go.sum names; for the tests of the chart. Needs Go 1.25 or newer.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const project = resolve(import.meta.dirname, '..')
const recipe = join(project, 'test/support/helm')
const program = join(project, 'node_modules/.cache/pigmeu/helm')
/** What the program at hand was built from. */
const stamp = `${program}.go.sum`

const isFresh = async (): Promise<boolean> =>
  existsSync(program) &&
  existsSync(stamp) &&
  (await readFile(stamp, 'utf8')) === (await readFile(join(recipe, 'go.sum'), 'utf8'))

/** Builds beside the place and moves the whole program there, so that nobody ever starts half of it. */
const build = async (): Promise<void> => {
  const built = `${program}.${process.pid}`
  await mkdir(dirname(program), { recursive: true })
  const options = ['build', '-mod=readonly', '-trimpath', '-ldflags', '-s -w', '-o', built]
  await promisify(execFile)('go', [...options, 'helm.sh/helm/v3/cmd/helm'], {
    cwd: recipe,
    env: { ...process.env, CGO_ENABLED: '0' },
  })
  await rename(built, program)
  await writeFile(stamp, await readFile(join(recipe, 'go.sum'), 'utf8'))
}

if (await isFresh()) console.log(`Helm is there: ${program}`)
else {
  console.log('Building Helm from its sources; this takes a few minutes...')
  await build()
  console.log(`Helm is built: ${program}`)
}
