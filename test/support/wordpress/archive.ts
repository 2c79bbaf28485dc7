import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { run } from './run.ts'

/** The package that carries WordPress as it is published, one archive for each version; never a dependency. */
const pack = '@wp-playground/wordpress-builds@0.9.19'
/** The newest stable version in it. */
const version = '6.5'
const cacheFolder = resolve(import.meta.dirname, '../../../.cache/wordpress')

const unpack = async (work: string): Promise<void> => {
  await run('npm', ['pack', pack, '--silent', '--pack-destination', work], work)
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`npm packed nothing for ${pack}`)
  const inside = `package/src/wordpress/wp-${version}.zip`
  await run('tar', ['xzf', archive, inside], work)
  const extract = '(new PharData($argv[1]))->extractTo($argv[2]);'
  await run('php', ['-r', extract, '--', join(work, inside), join(work, 'site')])
  await rm(join(work, 'site', 'wp-content', 'database'), { recursive: true, force: true })
}

/** The folder of an unpacked WordPress; fetched once (some 150 MB, of which 20 MB are kept) and then reused. */
export const wordPressFolder = async (): Promise<string> => {
  const folder = join(cacheFolder, `wp-${version}`)
  if (existsSync(folder)) return folder
  await mkdir(cacheFolder, { recursive: true })
  const work = await mkdtemp(join(cacheFolder, '.fetch-'))
  try {
    await unpack(work)
    await rename(join(work, 'site'), folder).catch((thrown: unknown) => {
      // Another run was faster.
      if (!existsSync(folder)) throw thrown
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folder
}
