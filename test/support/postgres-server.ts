import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { endAtExit } from './at-exit.ts'
import { freePort } from './free-port.ts'

const execute = promisify(execFile)
const debianFolder = '/usr/lib/postgresql'

/** The folder of PostgreSQL's own programs, of the newest version that is installed, or null. */
export const postgresPrograms = (): string | null => {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : []
  const newestFirst = versions.sort((left, right) => Number(right) - Number(left))
  const folders = newestFirst.map((version) => join(debianFolder, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

interface Account {
  readonly uid: number
  readonly gid: number
}

/** PostgreSQL refuses to run as root; then it runs as the user that its package made. */
const accountFor = (): Account | null => {
  if (process.getuid?.() !== 0) return null
  const asked = (option: string): number => Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }))
  return { uid: asked('-u'), gid: asked('-g') }
}

/** A private PostgreSQL server in a temporary folder, on loopback. */
export interface PostgresServer {
  readonly host: string
  readonly port: number
  /** The address of its database; with a schema, that of a store in this schema. */
  uri(schema?: string): string
  /** Ends it without warning, as a power cut does. */
  kill(): Promise<void>
  /** Ends it as an administrator does: connections are cut, all is written. */
  shutDown(): Promise<void>
  /** Starts it again on the same port and data after it ended. */
  start(): Promise<void>
  /** Ends it for good and removes its folder. */
  stop(): Promise<void>
}

/** What a test server may be asked. */
export interface PostgresServerOptions {
  /**
   * Lets it wait until writes are on the disk, as a real one does. Tests do without: what was confirmed survives the end of
   * its processes all the same, only not that of the machine.
   */
  readonly durable?: boolean
}

const name = 'pigmeu'
const password = 'secret-of-tests'

const answers = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    // A request for TLS: one letter comes back as soon as the server answers at all.
    socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]))
    await once(socket, 'data')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const makeData = async (programs: string, folder: string, account: Account | null): Promise<void> => {
  if (account !== null) chownSync(folder, account.uid, account.gid)
  const options = ['--no-sync', '--no-locale', '--encoding=UTF8', '--auth=trust', `--username=${name}`]
  await execute(join(programs, 'initdb'), ['-D', join(folder, 'data'), ...options], { cwd: folder, ...account })
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const end = async (child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> => {
  if (child === null || hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

const runningOn = async (programs: string, folder: string, port: number, settings: readonly string[]) => {
  const given = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings]
  const args = ['-D', join(folder, 'data'), ...given.flatMap((setting) => ['-c', setting])]
  const child = spawn(join(programs, 'postgres'), args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...accountFor(),
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-10_000)
  })
  const endMs = Date.now() + 30_000
  while (!(await answers(port)) || !(await isReady(folder, port, programs))) {
    if (hasEnded(child) || Date.now() > endMs) throw new Error(`PostgreSQL did not come up:\n${said}`)
    await sleep(20)
  }
  return child
}

const isReady = async (folder: string, port: number, programs: string): Promise<boolean> =>
  execute(join(programs, 'pg_isready'), ['-q', '-h', folder, '-p', String(port)]).then(
    () => true,
    () => false,
  )

/** Makes and starts a server; needs PostgreSQL's Debian package (see `postgresPrograms`). */
export const startPostgres = async ({ durable = false }: PostgresServerOptions = {}): Promise<PostgresServer> => {
  const programs = postgresPrograms()
  if (programs === null) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'pigmeu-postgres-'))
  const port = await freePort()
  await makeData(programs, folder, accountFor())
  const settings = durable ? [] : ['fsync=off', 'full_page_writes=off']
  let child: ChildProcess | null = null
  const start = async (): Promise<void> => {
    if (child !== null && !hasEnded(child)) return
    child = await runningOn(programs, folder, port, settings)
  }
  const endedBefore = endAtExit(() => {
    child?.kill('SIGQUIT')
    rmSync(folder, { recursive: true, force: true })
  })
  await start()
  return {
    host: '127.0.0.1',
    port,
    uri: (schema) =>
      `postgres://${name}:${password}@127.0.0.1:${port}/postgres${schema === undefined ? '' : `?schema=${schema}`}`,
    // SIGQUIT is PostgreSQL's own word for an end without tidying up; its processes go with it.
    kill: () => end(child, 'SIGQUIT'),
    shutDown: () => end(child, 'SIGINT'),
    start,
    stop: async () => {
      endedBefore()
      await end(child, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
