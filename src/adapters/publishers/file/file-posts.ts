import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { parseArticle, placedSentences } from '../../../domain/article/parse.ts'
import type { OwnPost } from '../../../domain/own-post.ts'

/** A post as a publisher reads it. */
type ReadPost = Omit<OwnPost, 'target' | 'read_at'>

const filedSchema = z.object({
  article: z.object({
    submission_id: z.string(),
    title: z.string(),
    slug: z.string(),
    focus_keyword: z.string().default(''),
    markdown: z.string(),
  }),
})

const readOrNull = async <T>(read: Promise<T>): Promise<T | null> =>
  read.catch((thrown: unknown) => {
    if (thrown instanceof Error && 'code' in thrown && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR'))
      return null
    throw thrown
  })

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}

/** The post of one folder; null for a folder that people made, or whose evidence is no longer what was written. */
const postOf = async (root: string, name: string): Promise<ReadPost | null> => {
  const json = await readOrNull(readFile(join(root, name, 'evidence.json'), 'utf8'))
  const filed = filedSchema.safeParse(json === null ? null : parsed(json))
  if (!filed.success) return null
  const { submission_id, title, slug, focus_keyword, markdown } = filed.data.article
  return {
    external_id: name,
    url: pathToFileURL(join(root, name, 'article.html')).href,
    title,
    slug,
    focus_keyword: focus_keyword === '' ? null : focus_keyword,
    submission_id,
    sentences: placedSentences(parseArticle(markdown)).map(({ text }) => text),
  }
}

/** The articles that lie in the folder, the newest first. */
export const readFolders = async (root: string, limit: number, signal: AbortSignal): Promise<readonly ReadPost[]> => {
  const names = ((await readOrNull(readdir(root))) ?? []).filter((name) => !name.startsWith('.'))
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      writtenMs: (await readOrNull(stat(join(root, name, 'evidence.json'))))?.mtimeMs,
    })),
  )
  const newest = dated
    .flatMap(({ name, writtenMs }) => (writtenMs === undefined ? [] : [{ name, writtenMs }]))
    .sort((one, other) => other.writtenMs - one.writtenMs)
  const posts: ReadPost[] = []
  for (const { name } of newest) {
    signal.throwIfAborted()
    if (posts.length >= limit) break
    const post = await postOf(root, name)
    if (post !== null) posts.push(post)
  }
  return posts
}
