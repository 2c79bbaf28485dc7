import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Content } from './format.ts'

/** Bytes of a file in one line. */
const partBytes = 2 ** 20

/** Begins the names of what is being written; it is nobody's yet. */
const draftPrefix = '.draft-'
const isDraft = (path: string): boolean => path.split(sep).some((name) => name.startsWith(draftPrefix))

/** Where it is noted which book a folder belongs to. A note is written before its folder, so it is looked for after it. */
export const isNote = (path: string): boolean => path.startsWith('.')

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    const paths = files.map((path) => relative(folder, path)).filter((path) => !isDraft(path))
    return paths.sort()
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return []
    throw thrown
  }
}

async function* partsOf(folder: string, path: string): AsyncGenerator<Content> {
  const file = await open(join(folder, path)).catch(() => null)
  // Written anew since the folder was listed: the book's next backup has it.
  if (file === null) return
  const buffer = Buffer.alloc(partBytes)
  try {
    for (let part = 0; ; part += 1) {
      const { bytesRead } = await file.read(buffer, 0, partBytes)
      if (bytesRead === 0 && part > 0) return
      const base64 = buffer.toString('base64', 0, bytesRead)
      yield { kind: 'file', path: path.split(sep).join('/'), part, base64 }
    }
  } finally {
    await file.close()
  }
}

/** What was published into a folder, file by file, and last to whom each folder belongs: no folder comes without its owner. */
export async function* publishedFiles(folder: string): AsyncGenerator<Content> {
  for (const path of (await filesUnder(folder)).filter((found) => !isNote(found))) yield* partsOf(folder, path)
  for (const path of (await filesUnder(folder)).filter(isNote)) yield* partsOf(folder, path)
}
