import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { type Running, run, start, until } from './run.ts'

/** A private database server that listens on a socket file alone. */
export interface MariaDb extends Running {
  readonly socket: string
}

const daemon = (): string =>
  ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd'].find((path) => existsSync(path)) ?? 'mariadbd'

/** Small files: what a site for tests holds is small, and its data folder is copied for each site. */
const storage = [
  '--innodb-log-file-size=4M',
  '--innodb-undo-tablespaces=0',
  '--innodb-data-file-path=ibdata1:4M:autoextend',
  '--innodb-autoextend-increment=1',
]

const common = (folder: string): readonly string[] => [
  '--no-defaults',
  `--datadir=${join(folder, 'data')}`,
  `--user=${userInfo().username}`,
  ...storage,
]

/** Makes an empty data folder inside a folder. */
export const createDataFolder = async (folder: string): Promise<void> => {
  await run('mariadb-install-db', [...common(folder), '--auth-root-authentication-method=normal', '--skip-test-db'])
}

/** Starts MariaDB on the data folder inside a folder, apart from any other instance on the machine. */
export const startMariaDb = async (folder: string): Promise<MariaDb> => {
  const socket = join(folder, 'db.sock')
  const server = start(
    daemon(),
    [
      ...common(folder),
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
      '--innodb-doublewrite=OFF',
      '--skip-log-bin',
    ],
    { cwd: folder },
  )
  const query = (sql: string) => run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql])
  try {
    await until(async () => existsSync(socket) && (await query('SELECT 1')) !== '', 'MariaDB', server)
    await query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4')
  } catch (thrown) {
    await server.stop()
    throw thrown
  }
  return { ...server, socket }
}
