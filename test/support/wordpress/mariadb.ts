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

/** Makes a data folder and starts MariaDB on it, apart from any other instance on the machine. */
export const startMariaDb = async (folder: string): Promise<MariaDb> => {
  const data = join(folder, 'data')
  const socket = join(folder, 'db.sock')
  const user = userInfo().username
  const common = ['--no-defaults', `--datadir=${data}`, `--user=${user}`]
  await run('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db'])
  const server = start(
    daemon(),
    [
      ...common,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      '--innodb-buffer-pool-size=32M',
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-log-bin',
    ],
    { cwd: folder },
  )
  const query = (sql: string) => run('mariadb', ['--no-defaults', `--socket=${socket}`, '-uroot', '-e', sql])
  try {
    await until(async () => existsSync(socket) && (await query('SELECT 1')) !== '', 'MariaDB', server)
    await query('CREATE DATABASE wordpress CHARACTER SET utf8mb4')
  } catch (thrown) {
    await server.stop()
    throw thrown
  }
  return { ...server, socket }
}
