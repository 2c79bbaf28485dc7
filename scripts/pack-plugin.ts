import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const name = 'pigmeu-companion'
const source = resolve(import.meta.dirname, '../deploy/wordpress-plugin', name)

/** The same instant for every file, whatever the machine's time zone: the archive is the same wherever it is packed. */
const packed = { mtime: new Date(2026, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true } as const

const versionOf = async (): Promise<string> => {
  const version = /^ \* Version:\s*(\S+)$/mu.exec(await readFile(join(source, `${name}.php`), 'utf8'))?.[1]
  if (version === undefined) throw new Error(`${name}.php does not say its version`)
  return version
}

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.toSorted()
}

/** Packs the plugin into a folder, under its name and version; the same files give the same bytes. */
export const packPlugin = async (folder: string): Promise<{ readonly file: string; readonly bytes: Buffer }> => {
  const archive = new ZipFile()
  for (const file of await filesIn(source))
    archive.addBuffer(await readFile(file), `${name}${file.slice(source.length)}`, packed)
  archive.end()
  const bytes = await buffer(archive.outputStream)
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}-${await versionOf()}.zip`)
  await writeFile(file, bytes)
  return { file, bytes }
}
