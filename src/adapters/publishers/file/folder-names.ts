import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PigmeuError } from '../../../domain/errors.ts'

/** Which folder belongs to which external key, one small file each. */
const keysFolder = '.keys'
/** Which external key has which folder, the other way round: a name is looked up without reading all keys. */
const namesFolder = '.names'

/** What begins so is half-written, and is swept away when it is old. */
export const draftPrefix = '.draft-'
/** A name under which something is written before it is put in its place. */
export const newDraftName = (): string => `${draftPrefix}${randomBytes(6).toString('hex')}`

const hasCode = (thrown: unknown, code: string): boolean =>
  thrown instanceof Error && 'code' in thrown && thrown.code === code
/** Null for what is not there. */
export const unlessMissing = (thrown: unknown): null => {
  if (hasCode(thrown, 'ENOENT')) return null
  throw thrown
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** A folder name that is safe on every system, whatever an editor typed. */
const folderNameOf = (slug: string): string =>
  slug
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '') || 'article'

/** Makes the folder of names, once, from the keys that were given out before there was one. */
const makeNames = async (root: string): Promise<string> => {
  const names = join(root, namesFolder)
  if ((await stat(names).catch(unlessMissing)) !== null) return names
  const keys = join(root, keysFolder)
  const draft = join(root, newDraftName())
  await mkdir(draft)
  for (const hash of await readdir(keys)) {
    const name = await readFile(join(keys, hash), 'utf8')
    if (name !== '') await writeFile(join(draft, name), hash)
  }
  await rename(draft, names)
  return names
}

/** Takes a name for a key unless another key or a person has it; a name that the key took before a crash is its own. */
const takeName = async (names: string, place: string, name: string, hash: string): Promise<boolean> => {
  if ((await stat(place).catch(unlessMissing)) !== null) return false
  try {
    await writeFile(join(names, name), hash, { flag: 'wx' })
    return true
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown
    return (await readFile(join(names, name), 'utf8')) === hash
  }
}

/** The folder of an external key: the one it had, else its slug, else the slug with a mark of its own. @throws PUBLISH_FAILED */
export const claimFolder = async (root: string, slug: string, externalKey: string): Promise<string> => {
  const keys = join(root, keysFolder)
  await mkdir(keys, { recursive: true })
  const hash = hashOf(externalKey)
  const claimed = await readFile(join(keys, hash), 'utf8').catch(unlessMissing)
  // A crash may have left the small file empty.
  if (claimed) return claimed
  const names = await makeNames(root)
  const wanted = folderNameOf(slug)
  for (const name of [wanted, `${wanted}-${hash.slice(0, 8)}`, `${wanted}-${hash.slice(0, 32)}`]) {
    if (!(await takeName(names, join(root, name), name, hash))) continue
    await writeFile(join(keys, hash), name)
    return name
  }
  throw new PigmeuError('PUBLISH_FAILED', `Every folder that could be named "${wanted}" in ${root} belongs to another.`)
}
