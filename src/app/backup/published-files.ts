import { open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Content } from './format.ts'

/** Bytes of a file in one line. */
const partBytes = 2 ** 20

/** Begins the names of folders that are being written; they are nobody's yet. */
const isDraft = (path: string): boolean => path.split(sep).some((name) => name.startsWith('.'))

const filesUnder = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
    return files.map((path) => relative(folder, path)).filter((path) => !isDraft(path))
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

/** What was published into a folder, file by file. */
export async function* publishedFiles(folder: string): AsyncGenerator<Content> {
  for (const path of [...(await filesUnder(folder))].sort()) yield* partsOf(folder, path)
}
