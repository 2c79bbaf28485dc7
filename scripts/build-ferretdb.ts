// Builds FerretDB, a MongoDB-protocol server, from the sources that test/support/ferretdb/go.sum names, with the patch beside
// it (docs/decisions tells why). Needs Go 1.24 or newer and git.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { builtFerretdb as program } from '../test/support/ferretdb/path.ts'

const execute = promisify(execFile)
const recipe = resolve(import.meta.dirname, '../test/support/ferretdb')
const patch = join(recipe, 'single-documents.patch')
/** What the program at hand was built from. */
const stamp = `${program}.sources`

const sources = async (): Promise<string> =>
  `${await readFile(join(recipe, 'go.sum'), 'utf8')}\n${await readFile(patch, 'utf8')}`

const isFresh = async (): Promise<boolean> =>
  existsSync(program) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === (await sources())

const downloadSchema = z.object({ Dir: z.string(), Version: z.string() })

/** The sources in a folder of their own, with what a release of theirs would also have. */
const unpack = async (folder: string): Promise<void> => {
  const { stdout } = await execute('go', ['mod', 'download', '-json', 'github.com/FerretDB/FerretDB'], { cwd: recipe })
  const { Dir, Version } = downloadSchema.parse(JSON.parse(stdout))
  await cp(Dir, folder, { recursive: true })
  await execute('chmod', ['-R', 'u+w', folder])
  // Without it the program refuses to start.
  await writeFile(join(folder, 'build/version/version.txt'), Version)
  await execute('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', patch], { cwd: folder })
}

/** Builds beside the place and moves the whole program there, so that nobody ever starts half of it. */
const build = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-ferretdb-sources-'))
  const built = `${program}.${process.pid}`
  await mkdir(dirname(program), { recursive: true })
  try {
    await unpack(folder)
    const options = ['build', '-mod=readonly', '-buildvcs=false', '-trimpath', '-ldflags', '-s -w', '-o', built]
    await execute('go', [...options, './cmd/ferretdb'], { cwd: folder, env: { ...process.env, CGO_ENABLED: '0' } })
    await rename(built, program)
    await writeFile(stamp, await sources())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (await isFresh()) console.log(`FerretDB is there: ${program}`)
else {
  console.log('Building FerretDB from its sources; this takes a few minutes...')
  await build()
  console.log(`FerretDB is built: ${program}`)
}
