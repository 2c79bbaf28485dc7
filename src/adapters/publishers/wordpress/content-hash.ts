import { createHash } from 'node:crypto'
import type { Post } from './posts.ts'

const normalised = (text: string): string => text.replaceAll('\r\n', '\n').trim()

/** SHA-256, hex, of what a post says, as its site stores it: title, content and excerpt. Another hash is another text. */
export const contentHashOf = ({ title, content, excerpt }: Pick<Post, 'title' | 'content' | 'excerpt'>): string =>
  createHash('sha256')
    .update(JSON.stringify([title.raw, content.raw, excerpt?.raw ?? ''].map(normalised)))
    .digest('hex')
