import { rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { readVersion, type WordPressVersion } from './archive.ts'
import { installedWordPress, type SiteKeys } from './installed.ts'
import { startMariaDb } from './mariadb.ts'
import { run, start, until } from './run.ts'
import { type SitePlace, writeSiteFiles } from './site-files.ts'

/** The users of the site; the roles of WordPress by the same names. */
export const siteUsers = ['admin', 'editor', 'author', 'contributor'] as const

/** A real WordPress on loopback. */
export interface WordPressServer extends SiteKeys {
  readonly url: string
  /** As the site tells it: `6.5.5`, `6.6-RC3`. */
  readonly version: string
  /** Where its files are; changes show at once. */
  readonly folder: string
  /** Runs PHP inside the site and gives what it prints. */
  php(code: string): Promise<string>
  stop(): Promise<void>
}

/** What may be different about a site. */
export interface WordPressWishes {
  /** 6.5 unless told. */
  readonly version?: WordPressVersion
  /** Whether the companion plugin is there and active; not unless told. */
  readonly plugin?: boolean
  /** Addresses such as `?p=7` in place of `/rings/`: `/wp-json/` is not there then. */
  readonly plainPermalinks?: boolean
  /** A folder of the address that the site lives in, such as `blog`; none unless told. */
  readonly folder?: string
  /** A free one unless told. */
  readonly port?: number
}

const configurer = join(import.meta.dirname, 'configure.php')

const configure = async (site: string, { host }: SitePlace, wishes: WordPressWishes): Promise<void> => {
  const plugins = wishes.plugin ? ['pigmeu-companion/pigmeu-companion.php'] : []
  if (plugins.length === 0 && !wishes.plainPermalinks) return
  await run('php', [configurer, site, host, wishes.plainPermalinks ? '' : '/%postname%/', ...plugins])
}

/** A folder that goes with its site, also when the process ends early. */
const openFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'pigmeu-wp-'))
  const removeNow = () => rmSync(path, { recursive: true, force: true })
  return {
    path,
    /** Asked for once the servers run, which are ended before. */
    removeAtExit: () => void process.once('exit', removeNow),
    remove: async () => {
      process.off('exit', removeNow)
      await rm(path, { recursive: true, force: true })
    },
  }
}

/** Starts a fresh WordPress with its own database; the first time on a machine it is fetched, later it is up in seconds. */
export const startWordPress = async (wishes: WordPressWishes = {}): Promise<WordPressServer> => {
  const { version = '6.5', plugin = false } = wishes
  const installed = await installedWordPress(version)
  const folder = await openFolder()
  const stops = [folder.remove]
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  const startDatabase = async (): Promise<void> => {
    await cp(installed.dataFolder, join(folder.path, 'data'), { recursive: true })
    stops.push((await startMariaDb(folder.path)).stop)
  }
  try {
    const host = `127.0.0.1:${wishes.port ?? (await freePort())}`
    const place = { host, path: wishes.folder === undefined ? '' : `/${wishes.folder}` }
    const root = join(folder.path, 'site')
    const files = writeSiteFiles(root, join(folder.path, 'db.sock'), { version, place, plugin })
    const [site] = await Promise.all([files, startDatabase()])
    await configure(site, place, wishes)
    const env = { ...process.env, PHP_CLI_SERVER_WORKERS: '4' }
    const server = start('php', ['-S', host, '-t', root], { cwd: root, env })
    stops.push(server.stop)
    folder.removeAtExit()
    const url = `http://${host}${place.path}`
    await until(async () => (await fetch(`${url}/?rest_route=/`)).ok, 'WordPress', server)
    const load = `$_SERVER['HTTP_HOST'] = '${host}'; require '${site}/wp-load.php';`
    const php = (code: string) => run('php', ['-r', `${load} ${code}`])
    return { ...installed.keys, url, version: await readVersion(site), folder: site, php, stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}
