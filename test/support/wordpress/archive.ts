import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { run } from './run.ts'

/** The package that carries WordPress as it is published, one archive for each version; never a dependency. */
const pack = '@wp-playground/wordpress-builds@0.9.19'
/** The newest stable version in it, and the one that came next. */
export const archives = { '6.5': 'wp-6.5.zip', '6.6': 'wp-beta.zip' } as const
/** A line of WordPress that a site can be started with. */
export type WordPressVersion = keyof typeof archives
/** Every line of WordPress that a site can be started with. */
export const wordPressVersions = ['6.5', '6.6'] as const satisfies readonly WordPressVersion[]

/** Where unpacked and installed WordPresses are kept; never under version control. */
export const wordPressCache = resolve(import.meta.dirname, '../../../.cache/wordpress')

const folderOf = (version: WordPressVersion): string => join(wordPressCache, `wp-${version}`)

/** What an unpacked WordPress says its version is, such as `6.6-RC3`. */
export const readVersion = async (folder: string): Promise<string> => {
  const source = await readFile(join(folder, 'wp-includes', 'version.php'), 'utf8')
  const version = /\$wp_version\s*=\s*'([^']+)'/u.exec(source)?.[1]
  if (version === undefined) throw new Error(`${folder} does not say which WordPress it is`)
  return version
}

const unpackOne = async (version: WordPressVersion, archive: string, work: string): Promise<void> => {
  const inside = `package/src/wordpress/${archives[version]}`
  const unpacked = join(work, version)
  await run('tar', ['xzf', archive, inside], work)
  await run('php', ['-r', '(new PharData($argv[1]))->extractTo($argv[2]);', '--', join(work, inside), unpacked])
  await rm(join(unpacked, 'wp-content', 'database'), { recursive: true, force: true })
  const found = await readVersion(unpacked)
  if (!found.startsWith(version)) throw new Error(`${inside} holds WordPress ${found}`)
  await rename(unpacked, folderOf(version)).catch((thrown: unknown) => {
    // Another run was faster.
    if (!existsSync(folderOf(version))) throw thrown
  })
}

/** Fetches the package into a folder; gives the path of its archive. */
export const fetchPackage = async (work: string): Promise<string> => {
  await run('npm', ['pack', pack, '--silent', '--pack-destination', work], work)
  const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`npm packed nothing for ${pack}`)
  return join(work, archive)
}

/** Fetches the package once for all versions that are missing. */
const fetchMissing = async (work: string): Promise<void> => {
  const archive = await fetchPackage(work)
  const missing = wordPressVersions.filter((version) => !existsSync(folderOf(version)))
  for (const version of missing) await unpackOne(version, archive, work)
}

/** The folder of an unpacked WordPress; fetched once (some 150 MB, of which 20 MB a version are kept) and then reused. */
export const wordPressFolder = async (version: WordPressVersion): Promise<string> => {
  if (existsSync(folderOf(version))) return folderOf(version)
  await mkdir(wordPressCache, { recursive: true })
  const work = await mkdtemp(join(wordPressCache, '.fetch-'))
  try {
    await fetchMissing(work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return folderOf(version)
}
