import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import { PigmeuError } from '../../domain/errors.ts'
import type { Secrets } from '../../ports/secrets.ts'
import { createSecrets, keyBytes } from './secrets.ts'

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code

/** Writes the new key whole or not at all; a key that another process wrote first stays. */
const makeKeyFile = async (keyFile: string): Promise<void> => {
  await mkdir(dirname(keyFile), { recursive: true, mode: 0o700 })
  const draft = `${keyFile}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, `${randomBytes(keyBytes).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    await link(draft, keyFile)
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown
  } finally {
    await rm(draft, { force: true })
  }
}

/** Permissions mean nothing on Windows, where the folder's own rules hold. */
const refuseOpenFile = async (keyFile: string): Promise<void> => {
  const { mode } = await stat(keyFile)
  if (platform() === 'win32' || (mode & 0o077) === 0) return
  const shown = (mode & 0o777).toString(8)
  throw new PigmeuError(
    'CONFIG_INVALID',
    `Others can read the key file ${keyFile} (mode ${shown}). Run "chmod 600 ${keyFile}", or replace the key if it was seen.`,
  )
}

const readKeyFile = async (keyFile: string): Promise<string> => {
  try {
    await refuseOpenFile(keyFile)
    return await readFile(keyFile, 'utf8')
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw thrown
    await makeKeyFile(keyFile)
    return readFile(keyFile, 'utf8')
  }
}

/**
 * Encrypts under a key file that is made at the first use, readable by its owner alone.
 * Every method throws CONFIG_INVALID when others can read the file or it holds no key.
 */
export const createFileSecrets = ({ keyFile }: { readonly keyFile: string }): Secrets => {
  let ready: Promise<Secrets> | null = null
  const secrets = (): Promise<Secrets> => {
    ready ??= readKeyFile(keyFile).then((key) => createSecrets({ key }))
    // A file put right is read anew at the next use.
    ready.catch(() => {
      ready = null
    })
    return ready
  }
  return {
    seal: async (plain) => (await secrets()).seal(plain),
    open: async (sealed) => (await secrets()).open(sealed),
  }
}
