import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cached } from './cache.ts'
import { run } from './run.ts'

/** The package that carries WordPress as it is published, one archive for each version; never a dependency. */
const packageName = '@wp-playground/wordpress-builds'
const packageVersion = '0.9.19'
/** The newest stable version in it, and the one that came next. */
export const archives = { '6.5': 'wp-6.5.zip', '6.6': 'wp-beta.zip' } as const
/** A line of WordPress that a site can be started with. */
export type WordPressVersion = keyof typeof archives
/** Every line of WordPress that a site can be started with. */
export const wordPressVersions = ['6.5', '6.6'] as const satisfies readonly WordPressVersion[]

/** What an unpacked WordPress says its version is, such as `6.6-RC3`. */
export const readVersion = async (folder: string): Promise<string> => {
  const source = await readFile(join(folder, 'wp-includes', 'version.php'), 'utf8')
  const version = /\$wp_version\s*=\s*'([^']+)'/u.exec(source)?.[1]
  if (version === undefined) throw new Error(`${folder} does not say which WordPress it is`)
  return version
}

/** The archive of the package; fetched once (some 150 MB) and kept. */
const packageArchive = (): Promise<string> =>
  cached(`package-${packageVersion}.tgz`, async (work) => {
    await run('npm', ['pack', `${packageName}@${packageVersion}`, '--silent', '--pack-destination', work], work)
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'))
    if (archive === undefined) throw new Error(`npm packed nothing for ${packageName}`)
    return join(work, archive)
  })

/** Takes a file or a folder out of the package into a folder; gives its path there. */
export const fromPackage = async (path: string, work: string): Promise<string> => {
  const inside = `package/${path}`
  await run('tar', ['xzf', await packageArchive(), inside], work)
  return join(work, inside)
}

/** The folder of an unpacked WordPress, some 20 MB; unpacked once and then reused. */
export const wordPressFolder = (version: WordPressVersion): Promise<string> =>
  cached(`wp-${version}`, async (work) => {
    const archive = await fromPackage(`src/wordpress/${archives[version]}`, work)
    const unpacked = join(work, 'site')
    await run('php', ['-r', '(new PharData($argv[1]))->extractTo($argv[2]);', '--', archive, unpacked])
    await rm(join(unpacked, 'wp-content', 'database'), { recursive: true, force: true })
    const found = await readVersion(unpacked)
    if (!found.startsWith(version)) throw new Error(`${archives[version]} holds WordPress ${found}`)
    return unpacked
  })
