import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { wordPressFolder } from './archive.ts'
import { startMariaDb } from './mariadb.ts'
import { run, start, until } from './run.ts'

/** The users of the site; the roles of WordPress by the same names. */
export const siteUsers = ['admin', 'editor', 'author', 'contributor'] as const

/** A real WordPress on loopback. */
export interface WordPressServer {
  readonly url: string
  readonly passwords: Readonly<Record<(typeof siteUsers)[number], string>>
  /** Runs PHP inside the site and gives what it prints. */
  php(code: string): Promise<string>
  stop(): Promise<void>
}

/** The site's own settings. Its address follows the request, so that it may also be reached through a proxy. */
const configOf = (socket: string, host: string): string => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? '${host}'));
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`

const passwordsOf = (printed: string): WordPressServer['passwords'] => {
  const found: unknown = JSON.parse(printed.trim().split('\n').at(-1) ?? '')
  const given = new Map(Object.entries(found ?? {}))
  const passwordOf = (user: string): string => {
    const password: unknown = given.get(user)
    if (typeof password !== 'string') throw new Error(`WordPress made no application password for ${user}: ${printed}`)
    return password
  }
  return {
    admin: passwordOf('admin'),
    editor: passwordOf('editor'),
    author: passwordOf('author'),
    contributor: passwordOf('contributor'),
  }
}

/** Starts a fresh WordPress with its own database; the first time on a machine it is fetched, later it is up in seconds. */
export const startWordPress = async (): Promise<WordPressServer> => {
  const source = await wordPressFolder()
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-wp-'))
  const stops: (() => Promise<void>)[] = [() => rm(folder, { recursive: true, force: true })]
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one()
  }
  try {
    const site = join(folder, 'site')
    const host = `127.0.0.1:${await freePort()}`
    const [database] = await Promise.all([startMariaDb(folder), cp(source, site, { recursive: true })])
    stops.push(database.stop)
    await writeFile(join(site, 'wp-config.php'), configOf(database.socket, host))
    const passwords = passwordsOf(await run('php', [join(import.meta.dirname, 'install.php'), site, host]))
    const server = start('php', ['-S', host, '-t', site], {
      cwd: site,
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    })
    stops.push(server.stop)
    const url = `http://${host}`
    await until(async () => (await fetch(`${url}/?rest_route=/`)).ok, 'WordPress', server)
    const load = `$_SERVER['HTTP_HOST'] = '${host}'; require '${site}/wp-load.php';`
    return { url, passwords, php: (code) => run('php', ['-r', `${load} ${code}`]), stop }
  } catch (thrown) {
    await stop()
    throw thrown
  }
}
