import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lockDataFolder } from './data-folder-lock.ts'

const root = mkdtempSync(join(tmpdir(), 'pigmeu-lock-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const holder = `
  const { lockDataFolder } = await import(process.argv[1])
  // Kept: a lock that nothing refers to is garbage, and given up when it is collected.
  globalThis.lock = lockDataFolder(process.argv[2])
  console.log('held')
  setInterval(() => undefined, 1000)
`

describe('the lock of a data folder', () => {
  it('makes the folder, refuses a second holder by name, and is free after the release', () => {
    const folder = join(root, 'new', 'data')
    const first = lockDataFolder(folder)
    expect(() => lockDataFolder(folder)).toThrow(
      expect.objectContaining({ code: 'DATA_FOLDER_IN_USE', message: expect.stringContaining(folder) }),
    )
    first.release()
    first.release()
    lockDataFolder(folder).release()
  })

  it('is let go by the kernel when its process is killed', async () => {
    const folder = join(root, 'killed')
    const module = join(import.meta.dirname, 'data-folder-lock.ts')
    const child = spawn(process.execPath, ['--input-type=module', '--eval', holder, module, folder])
    await once(child.stdout, 'data')
    expect(() => lockDataFolder(folder)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_IN_USE' }))
    child.kill('SIGKILL')
    await once(child, 'exit')
    lockDataFolder(folder).release()
  })

  it('says STORE_UNAVAILABLE for a folder that cannot be', () => {
    const module = join(import.meta.dirname, 'data-folder-lock.ts')
    expect(() => lockDataFolder(join(module, 'inside a file'))).toThrow(
      expect.objectContaining({ code: 'STORE_UNAVAILABLE' }),
    )
  })
})
