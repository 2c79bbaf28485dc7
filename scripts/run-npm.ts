import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** What a command of npm said. */
export interface NpmAnswer {
  readonly output: string
  readonly complaints: string
}

/** Runs a command of the npm that runs this program, or of the one that the system has, in the root of the project. */
export const runNpm = (...npmArguments: readonly string[]): NpmAnswer => {
  const npm = process.env['npm_execpath']
  const [program, before] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { stdout, stderr, error } = spawnSync(program, [...before, ...npmArguments], {
    cwd: resolve(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return { output: stdout, complaints: stderr }
}
