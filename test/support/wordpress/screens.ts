import { cp } from 'node:fs/promises'
import { archives, fromPackage, type WordPressVersion } from './archive.ts'
import { cached } from './cache.ts'

/**
 * Puts into a site's folder what people see wp-admin and the block editor with: scripts, styles and pictures, some 55 MB that stand
 * beside the archives and that programs do not need. Nothing that is there is changed.
 */
export const addScreens = async (siteFolder: string, version: WordPressVersion): Promise<void> => {
  const folder = await cached(`screens-${version}`, (work) =>
    fromPackage(`public/${archives[version].replace(/\.zip$/u, '')}`, work),
  )
  await cp(folder, siteFolder, { recursive: true, force: false })
}
