import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe } from 'vitest'
import { ferretdbPath } from './ferretdb/path.ts'
import { postgresPrograms } from './postgres-server.ts'

interface Server {
  /** Whether it can be used here. */
  readonly found: () => boolean
  readonly howToGet: string
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(`${folder}/${program}`))

/** The Chromium that tests drive, or null. */
export const chromiumPath = (): string | null =>
  [
    process.env['PIGMEU_CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path)) ?? null

/** The Helm that tests run, or null. */
export const helmPath = (): string | null =>
  [process.env['PIGMEU_HELM'], resolve('node_modules/.cache/pigmeu/helm')].find(
    (path) => path !== undefined && existsSync(path),
  ) ?? null

/** Real servers that some tests need, and how to get each. */
export const servers = {
  chromium: {
    found: () => chromiumPath() !== null,
    howToGet: 'install the Debian package chromium, or name one in PIGMEU_CHROMIUM_PATH',
  },
  postgres: {
    found: () => postgresPrograms() !== null,
    howToGet: 'install the Debian package postgresql',
  },
  prometheus: {
    found: () => onPath('promtool'),
    howToGet: 'install the Debian package prometheus, which holds promtool',
  },
  redis: {
    found: () => onPath('redis-server'),
    howToGet: 'install the Debian package redis-server',
  },
  helm: {
    found: () => helmPath() !== null,
    howToGet: 'build it with Go 1.25 or newer by scripts/build-helm.ts, or name a Helm 3 in PIGMEU_HELM',
  },
  mongodb: {
    found: () => (process.env['MONGODB_URI'] ?? '') !== '' || ferretdbPath() !== null,
    howToGet: 'set MONGODB_URI, or install Go and run node scripts/build-ferretdb.ts',
  },
  wordpress: {
    found: () => onPath('php') && (onPath('mariadbd') || existsSync('/usr/sbin/mariadbd')),
    howToGet: 'install the Debian packages php-cli php-mysql php-gd php-xml php-mbstring php-curl mariadb-server',
  },
} as const satisfies Record<string, Server>

/** A suite that needs real servers; without them the suite is skipped and its title says what is missing and how to get it. */
export const describeWith = (
  needed: keyof typeof servers | readonly (keyof typeof servers)[],
  title: string,
  body: () => void,
): void => {
  const missing = (typeof needed === 'string' ? [needed] : needed).filter((name) => !servers[name].found())
  const lacks = missing.map((name) => ` [${name} is missing: ${servers[name].howToGet}]`)
  describe.skipIf(missing.length > 0)(`${title}${lacks.join('')}`, body)
}
