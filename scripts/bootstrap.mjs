// Sets the project up and runs one program of it under the pinned Node.
// Plain JavaScript with no dependency, so that it starts on any Node >= 20 before anything is installed.
// Usage: node scripts/bootstrap.mjs <program> [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const stampFile = join(root, 'node_modules', '.installed-lock-hash')
const pinnedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

const installWhenStale = () => {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const found = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : ''
  if (found === wanted && existsSync(pinnedNode)) return
  process.stderr.write('Installing exactly what the lock file says (once; about a minute)...\n')
  const npmProgram = process.env.npm_execpath
  const npmArguments = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const installed = npmProgram
    ? spawnSync(process.execPath, [npmProgram, ...npmArguments], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', npmArguments, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (installed.status !== 0 || !existsSync(pinnedNode)) {
    process.stderr.write(
      'The installation failed; the lines above say why. Check that the npm registry can be reached, then run the same command again.\n',
    )
    process.exit(installed.status || 1)
  }
  writeFileSync(stampFile, wanted)
}

/**
 * Memory of the product under load; tools keep what Node chooses. Room for new objects, in MiB: Node's own choice grows to three times 16. How much what has grown old may
 * grow before it is looked through, in percent: Node's own choice lets soon useless things pile up, a server that answers from
 * PostgreSQL to 370 MB, with these to 220 MB; neither is a limit, and the answers are about as fast.
 */
const memoryFlags = JSON.parse(readFileSync(join(root, 'scripts', 'server-flags.json'), 'utf8'))
const flagsFor = (program) => [
  '--disable-warning=ExperimentalWarning',
  ...(program === 'src/app/main.ts' ? memoryFlags : []),
]

/** Where Node keeps what it made of the program's files: later starts are quicker and take some 20 MB less. */
const compileCache = join(root, 'node_modules', '.cache', 'pigmeu', 'compiled')

const runPinned = (program, programArguments) => {
  const child = spawn(pinnedNode, [...flagsFor(program), resolve(root, program), ...programArguments], {
    stdio: 'inherit',
    env: {
      NODE_COMPILE_CACHE: compileCache,
      ...process.env,
      PATH: `${dirname(pinnedNode)}:${process.env.PATH ?? ''}`,
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

const [program, ...programArguments] = process.argv.slice(2)
if (!program) {
  process.stderr.write('Usage: node scripts/bootstrap.mjs <program> [arguments]\n')
  process.exit(2)
}
installWhenStale()
runPinned(program, programArguments)
