import { existsSync, rmSync } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { endAtExit } from '../../test/support/at-exit.ts'
import type { Guard } from './guard.ts'

const projectFolder = resolve(import.meta.dirname, '../..')
/** What a copy borrows: packages and built servers are the same for all. */
const borrowed = ['node_modules', '.cache']
const leftOut = new Set([...borrowed, '.git', 'data'])

/** A copy of the whole source that may be changed and is thrown away. */
export interface SourceTree extends AsyncDisposable {
  readonly folder: string
  /**
   * Does something while one guard is away, and puts the guard back.
   *
   * @throws Error when the text of the guard does not stand in its file exactly once
   */
  readonly without: <Result>(guard: Guard, work: () => Promise<Result>) => Promise<Result>
}

/** The file of a guard without the guard. @throws Error when its text does not stand there exactly once */
export const takenAway = ({ file, find, replace }: Guard, source: string): string => {
  const [before, after, ...more] = source.split(find)
  if (before === undefined || after === undefined) throw new Error(`${file} does not say: ${find}`)
  if (more.length > 0) throw new Error(`${file} says it ${more.length + 1} times: ${find}`)
  return before + replace + after
}

/** Copies the source of the project into a temporary folder. */
export const copySource = async (): Promise<SourceTree> => {
  const folder = await mkdtemp(join(tmpdir(), 'pigmeu-guards-'))
  const kept = endAtExit(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of await readdir(projectFolder))
    if (!leftOut.has(name)) await cp(join(projectFolder, name), join(folder, name), { recursive: true })
  for (const name of borrowed)
    if (existsSync(join(projectFolder, name))) await symlink(join(projectFolder, name), join(folder, name))
  return {
    folder,
    without: async (guard, work) => {
      const path = join(folder, guard.file)
      const source = await readFile(path, 'utf8')
      await writeFile(path, takenAway(guard, source))
      try {
        return await work()
      } finally {
        await writeFile(path, source)
      }
    },
    [Symbol.asyncDispose]: async () => {
      kept()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
