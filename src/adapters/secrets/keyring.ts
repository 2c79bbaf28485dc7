import { PigmeuError } from '../../domain/errors.ts'
import { hasCode, makeKeyFile, readKeys, readOwnKeys, replaceKeys } from './key-file.ts'
import { type MasterKey, masterKey, newKeyText } from './master-key.ts'

/** Changes the keys of an installation that keeps them itself. */
export interface KeyKeeper {
  /** Makes a new key, which is the present one from then on; the others still open what they sealed. */
  renew(): Promise<MasterKey>
  /** Forgets keys for good. */
  drop(keyIds: ReadonlySet<string>): Promise<void>
}

/** The master keys of this process. All methods throw CONFIG_INVALID when keys cannot be read. */
export interface Keyring {
  /** The key that seals; made at the first need where the installation keeps its keys itself. */
  present(): Promise<MasterKey>
  /** The key that seals; null while there is none. */
  peek(): Promise<MasterKey | null>
  find(keyId: string): Promise<MasterKey | null>
  /** Every key at hand, the present one first; makes none. */
  all(): Promise<readonly MasterKey[]>
  /** Null where people give the keys. */
  readonly keeper: KeyKeeper | null
}

/** Where the keys come from. */
export interface KeyringOptions {
  /** The present key, written out. */
  readonly key?: Uint8Array | string | undefined
  /** A file that somebody else keeps: one key a line, the present one first. */
  readonly givenFile?: string | undefined
  /** The installation's own file, when no key is given. */
  readonly ownFile?: string | undefined
  /** Keys that still open what they sealed. */
  readonly former?: readonly (Uint8Array | string)[] | undefined
}

const readGiven = async (path: string): Promise<readonly MasterKey[]> => {
  try {
    return await readKeys(path)
  } catch (thrown) {
    if (!hasCode(thrown, 'ENOENT')) throw thrown
    throw new PigmeuError('CONFIG_INVALID', `There is no key file ${path}. PIGMEU_SECRET_KEY_FILE names it.`)
  }
}

const readerOf = ({ key, givenFile, ownFile }: KeyringOptions): (() => Promise<readonly MasterKey[]>) => {
  if (key !== undefined) {
    const given = [masterKey(key)]
    return async () => given
  }
  if (givenFile !== undefined) return () => readGiven(givenFile)
  if (ownFile !== undefined) return () => readOwnKeys(ownFile)
  throw new PigmeuError('CONFIG_INVALID', 'There is neither a key for stored secrets nor a file for one.')
}

const unique = (keys: readonly MasterKey[]): readonly MasterKey[] => [
  ...new Map(keys.map((key) => [key.id, key])).values(),
]

/** Opens the keys of this process; files are read at the first use. @throws CONFIG_INVALID for a given key that is none */
export const openKeyring = (options: KeyringOptions): Keyring => {
  const former = (options.former ?? []).map(masterKey)
  const readOwn = readerOf(options)
  const ownFile = options.key === undefined && options.givenFile === undefined ? options.ownFile : undefined
  let read: readonly MasterKey[] = []
  const refresh = async (): Promise<readonly MasterKey[]> => {
    read = await readOwn()
    return read
  }
  const known = async (): Promise<readonly MasterKey[]> => (read.length > 0 ? read : refresh())
  const among = (keys: readonly MasterKey[], id: string): MasterKey | null =>
    [...keys, ...former].find((key) => key.id === id) ?? null
  /** Those in the file and those that were read before: a file that was taken away meanwhile takes no key with it. */
  const everKnown = async (): Promise<readonly MasterKey[]> => {
    const before = read
    return unique([...(await refresh()), ...before])
  }
  const keeper = (path: string): KeyKeeper => ({
    renew: async () => {
      const made = masterKey(newKeyText())
      await replaceKeys(path, [made, ...(await everKnown())])
      await refresh()
      return made
    },
    drop: async (keyIds) => {
      const [first, ...rest] = await everKnown()
      if (first === undefined) return
      await replaceKeys(path, [first, ...rest.filter(({ id }) => !keyIds.has(id))])
      await refresh()
    },
  })
  return {
    present: async () => {
      if ((await known()).length === 0 && ownFile !== undefined) await makeKeyFile(ownFile)
      const [first] = await known()
      if (first !== undefined) return first
      throw new PigmeuError('CONFIG_INVALID', 'There is no key for stored secrets.')
    },
    peek: async () => (await known())[0] ?? null,
    // Another process may have put a key into the file since it was read.
    find: async (id) => among(await known(), id) ?? among(await refresh(), id),
    all: async () => unique([...(await known()), ...former]),
    keeper: ownFile === undefined ? null : keeper(ownFile),
  }
}
