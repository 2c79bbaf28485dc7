// A real WordPress on loopback with users, application passwords and the product connected to it, until Ctrl-C.
// Usage: npm run wordpress [-- --version 6.5|6.6 --plugin --port N]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClient } from '../src/app/cli/client.ts'
import { readConfig } from '../src/app/config.ts'
import { openAndServe, type RunningServer } from '../src/app/serve.ts'
import { buildWebUi } from '../src/app/web-build.ts'
import { type WordPressVersion, wordPressVersions } from '../test/support/wordpress/archive.ts'
import { addScreens } from '../test/support/wordpress/screens.ts'
import { siteUsers, startWordPress, type WordPressServer } from '../test/support/wordpress/wordpress.ts'

const usage = `Usage: npm run wordpress [-- --version ${wordPressVersions.join('|')} --plugin --port N]`
const refuse = (why: string): never => {
  process.stderr.write(`${why}\n${usage}\n`)
  process.exit(2)
}

const readWishes = () => {
  try {
    const { values } = parseArgs({
      options: {
        version: { type: 'string', default: '6.6' },
        plugin: { type: 'boolean', default: false },
        port: { type: 'string' },
      },
    })
    const { plugin, port } = values
    const version: WordPressVersion =
      wordPressVersions.find((one) => one === values.version) ?? refuse(`there is no WordPress ${values.version} here`)
    const number = Number(port ?? 0)
    if (!Number.isInteger(number) || number < 0 || number > 65_535) return refuse('--port takes a whole number')
    return { version, plugin, ...(number === 0 ? {} : { port: number }) }
  } catch (thrown) {
    return refuse(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

/** Stores the site's application password as the settings page does: the site is asked first whether it takes it. */
const connect = async (server: RunningServer, site: WordPressServer): Promise<void> => {
  const { url: site_url, version } = site
  const body = { label: `WordPress ${version}`, site_url, user: 'editor', application_password: site.passwords.editor }
  await createClient(server, 'npm run wordpress').call('storeCredential', { body })
}

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    // Again and again: a terminal and a program that passes signals on may both send one.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

const shown = (site: WordPressServer, server: RunningServer): string =>
  [
    `WordPress ${site.version}    ${site.url}`,
    `wp-admin            ${site.url}/wp-login.php`,
    `users               ${siteUsers.join(', ')}`,
    `password in the browser, for every user   ${site.browserPassword}`,
    ...siteUsers.map((user) => `application password of ${user.padEnd(14)} ${site.passwords[user]}`),
    '',
    `Pigmeu Copilot, connected to it as "editor"; its data is thrown away at the end`,
    `Open ${server.signInUrl}`,
    '',
    'Ctrl-C ends both.',
  ].join('\n')

const wishes = readWishes()
const stopped = untilStopped()
await using closing = new AsyncDisposableStack()
const folder = await mkdtemp(join(tmpdir(), 'pigmeu-wordpress-'))
closing.defer(() => rm(folder, { recursive: true, force: true }))
process.stdout.write('Starting WordPress (the first time it is fetched, some 150 MB)...\n')
const site = await startWordPress(wishes)
closing.defer(site.stop)
await addScreens(site.folder, wishes.version)
await buildWebUi()
const settings = { PIGMEU_DATA: folder, PIGMEU_PORT: '0', PIGMEU_ALLOW_LOOPBACK: 'true', PIGMEU_LOG_LEVEL: 'warn' }
const server = await openAndServe(readConfig(settings))
closing.defer(server.close)
await connect(server, site)
process.stdout.write(`\n${shown(site, server)}\n`)
await stopped
process.stdout.write('\nStopping...\n')
