import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import { PigmeuError } from '../../domain/errors.ts'
import { type MasterKey, newKeyText, parseKeys } from './master-key.ts'

/** Whether an error of the file system has this code. */
export const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code

/** What was renamed is there after a power cut only when its folder was written too; not every system can. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

/** Writes a file for its owner alone, on the disk before it gets its name: secrets are sealed under what stands in it. */
const writeWhole = async (
  path: string,
  text: string,
  name: (draft: string, path: string) => Promise<void>,
): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await name(draft, path)
    await syncFolder(dirname(path))
  } finally {
    await rm(draft, { force: true })
  }
}

/** Permissions mean nothing on Windows, where the folder's own rules hold. */
const refuseOpenFile = async (path: string): Promise<void> => {
  const { mode } = await stat(path)
  if (platform() === 'win32' || (mode & 0o077) === 0) return
  const shown = (mode & 0o777).toString(8)
  throw new PigmeuError(
    'CONFIG_INVALID',
    `Others can read the key file ${path} (mode ${shown}). Run "chmod 600 ${path}", or change the key if it was seen: pigmeu keys rotate.`,
  )
}

/** The keys in a file, the present one first. @throws CONFIG_INVALID when it holds none */
export const readKeys = async (path: string): Promise<readonly MasterKey[]> => {
  const keys = parseKeys(await readFile(path, 'utf8'))
  if (keys.length > 0) return keys
  throw new PigmeuError('CONFIG_INVALID', `There is no key in the key file ${path}.`)
}

/** The keys in the installation's own file; none when there is no file. @throws CONFIG_INVALID when others can read it or it holds none */
export const readOwnKeys = async (path: string): Promise<readonly MasterKey[]> => {
  try {
    await refuseOpenFile(path)
    return await readKeys(path)
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return []
    throw thrown
  }
}

/** Writes the first key of a file whole or not at all; a key that another process wrote first stays. */
export const makeKeyFile = async (path: string): Promise<void> => {
  try {
    await writeWhole(path, `${newKeyText()}\n`, link)
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown
  }
}

/** Writes other keys in place of those that stand there, the present one first. */
export const replaceKeys = (path: string, keys: readonly MasterKey[]): Promise<void> =>
  writeWhole(path, keys.map(({ bytes }) => `${Buffer.from(bytes).toString('base64url')}\n`).join(''), rename)
