import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { WordPressVersion } from './archive.ts'
import { cached } from './cache.ts'
import { createDataFolder, startMariaDb } from './mariadb.ts'
import { run } from './run.ts'
import { writeSiteFiles } from './site-files.ts'

const installer = join(import.meta.dirname, 'install.php')

const keysSchema = z.object({
  passwords: z.object({ admin: z.string(), editor: z.string(), author: z.string(), contributor: z.string() }),
  browserPassword: z.string(),
})
/** How to sign in to an installed site: application passwords by user, and the password of all users in the browser. */
export type SiteKeys = z.infer<typeof keysSchema>

/** A freshly installed WordPress: its database's data folder, to be copied for each site. */
export interface Installed {
  readonly dataFolder: string
  readonly keys: SiteKeys
}

const install = async (work: string, version: WordPressVersion): Promise<void> => {
  await createDataFolder(work)
  const database = await startMariaDb(work)
  try {
    const place = { host: '127.0.0.1', path: '' }
    const site = await writeSiteFiles(join(work, 'site'), database.socket, { version, place, plugin: false })
    const printed = await run('php', [installer, site, place.host])
    const keys = keysSchema.parse(JSON.parse(printed.trim().split('\n').at(-1) ?? ''))
    await writeFile(join(work, 'keys.json'), JSON.stringify(keys))
  } finally {
    await database.stop()
  }
  await rm(join(work, 'site'), { recursive: true, force: true })
}

/** What an installation depends on; another one is made when any of it changes. */
const fingerprint = async (): Promise<string> => {
  const parts = await Promise.all([
    readFile(installer, 'utf8'),
    readFile(join(import.meta.dirname, 'mariadb.ts'), 'utf8'),
    run('mariadb', ['--version']),
  ])
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)
}

/** The installed WordPress of a version: made once on a machine, which takes seconds, and then reused. */
export const installedWordPress = async (version: WordPressVersion): Promise<Installed> => {
  const folder = await cached(`installed-${version}-${await fingerprint()}`, async (work) => {
    // The path of a socket may not be long, and that of the cache may be.
    const place = await mkdtemp(join(tmpdir(), 'pigmeu-install-'))
    try {
      await install(place, version)
      await cp(place, join(work, 'installed'), { recursive: true })
    } finally {
      await rm(place, { recursive: true, force: true })
    }
    return join(work, 'installed')
  })
  const keys = keysSchema.parse(JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')))
  return { dataFolder: join(folder, 'data'), keys }
}
