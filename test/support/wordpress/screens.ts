import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { archives, fetchPackage, type WordPressVersion, wordPressCache, wordPressVersions } from './archive.ts'
import { run } from './run.ts'

const folderOf = (version: WordPressVersion): string => join(wordPressCache, `screens-${version}`)

const unpack = async (archive: string, version: WordPressVersion, work: string): Promise<void> => {
  const inside = `package/public/${archives[version].replace(/\.zip$/u, '')}`
  await run('tar', ['xzf', archive, inside], work)
  await rename(join(work, inside), folderOf(version)).catch((thrown: unknown) => {
    // Another run was faster.
    if (!existsSync(folderOf(version))) throw thrown
  })
}

const fetchMissing = async (): Promise<void> => {
  await mkdir(wordPressCache, { recursive: true })
  const work = await mkdtemp(join(wordPressCache, '.fetch-'))
  try {
    const archive = await fetchPackage(work)
    const missing = wordPressVersions.filter((version) => !existsSync(folderOf(version)))
    for (const version of missing) await unpack(archive, version, work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Puts into a site's folder what people see wp-admin and the block editor with: scripts, styles and pictures, some 55 MB that stand
 * beside the archives and that programs do not need. Nothing that is there is changed.
 */
export const addScreens = async (siteFolder: string, version: WordPressVersion): Promise<void> => {
  if (!existsSync(folderOf(version))) await fetchMissing()
  await cp(folderOf(version), siteFolder, { recursive: true, force: false })
}
