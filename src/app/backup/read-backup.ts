import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { PigmeuError } from '../../domain/errors.ts'
import {
  type Content,
  type Counts,
  contentSchema,
  createCounter,
  dataVersion,
  formatVersion,
  type Header,
  headerSchema,
  trailerSchema,
} from './format.ts'

/** A line holds one document, of 15 MiB at most, or one part of a file. */
const longestLineBytes = 64 * 2 ** 20

/** Says that a backup cannot be used, and why. */
export const unreadable = (why: string, cause?: unknown): PigmeuError =>
  new PigmeuError('BACKUP_UNREADABLE', `the backup cannot be read: ${why}`, cause === undefined ? {} : { cause })

const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown))

/** The lines of a compressed file, with their line ends. */
async function* linesIn(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path)
  const unzipped = createGunzip()
  file.on('error', (error) => unzipped.destroy(error))
  file.pipe(unzipped)
  let rest: Buffer[] = []
  let restBytes = 0
  try {
    for await (const chunk of unzipped) {
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at + 1)])
        rest = []
        restBytes = 0
        from = at + 1
      }
      rest.push(chunk.subarray(from))
      restBytes += chunk.length - from
      if (restBytes > longestLineBytes) throw unreadable('a line is too long')
    }
  } catch (thrown) {
    throw thrown instanceof PigmeuError ? thrown : unreadable(reasonOf(thrown), thrown)
  } finally {
    file.destroy()
    unzipped.destroy()
  }
  if (restBytes > 0) throw unreadable('it ends in the middle of a line')
}

const parsed = (line: Buffer): unknown => {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch (thrown) {
    throw unreadable('a line is no JSON', thrown)
  }
}

const headerOf = (line: unknown): Header => {
  const { success, data } = headerSchema.safeParse(line)
  if (!success) throw unreadable('it does not begin as a backup of this product does')
  const isNewer = data.format_version > formatVersion || data.data_version > dataVersion
  if (isNewer)
    throw unreadable(`it was made by version ${data.product_version}, which is newer: install that one first`)
  return data
}

const contentOf = (line: unknown, number: number): Content => {
  const { success, data } = contentSchema.safeParse(line)
  if (!success) throw unreadable(`line ${number} is none that this version knows`)
  return data
}

const isEnd = (line: unknown): boolean =>
  typeof line === 'object' && line !== null && 'kind' in line && line.kind === 'end'

/** @throws BACKUP_UNREADABLE when what came is not what the last line says */
const checkEnd = (line: unknown, sha256: string, counts: Counts): void => {
  const { success, data } = trailerSchema.safeParse(line)
  if (!success || data.sha256 !== sha256) throw unreadable('its content is not what was written')
  const differs = Object.entries(data.counts).some(([name, count]) => counts[name as keyof Counts] !== count)
  if (differs) throw unreadable('it does not hold as much as it says')
}

/** A part of a backup as it is read: the header first, then the content, at last the SHA-256 of it all, which was checked. */
export type Part = { readonly header: Header } | { readonly content: Content } | { readonly sha256: string }

/**
 * Reads a backup line by line. Only when the reading has ended without an error was it whole: who must be sure before, reads
 * twice.
 * @throws BACKUP_UNREADABLE
 */
export async function* readParts(path: string): AsyncGenerator<Part> {
  const hash = createHash('sha256')
  const { counts, add } = createCounter()
  let number = 0
  let hasEnded = false
  for await (const bytes of linesIn(path)) {
    if (hasEnded) throw unreadable('something follows its end')
    number += 1
    const line = parsed(bytes)
    if (number > 1 && isEnd(line)) {
      const sha256 = hash.digest('hex')
      checkEnd(line, sha256, counts)
      hasEnded = true
      yield { sha256 }
      continue
    }
    hash.update(bytes)
    if (number === 1) {
      yield { header: headerOf(line) }
      continue
    }
    const content = contentOf(line, number)
    add(content)
    yield { content }
  }
  if (!hasEnded) throw unreadable('its end is missing')
}

/** What a whole backup holds. */
export interface Verified {
  readonly header: Header
  readonly counts: Counts
  /** SHA-256, hex, of what is in it, by which it is recognised. */
  readonly sha256: string
}

/** Reads a backup to its end. @throws BACKUP_UNREADABLE */
export const verifyBackup = async (path: string): Promise<Verified> => {
  const { counts, add } = createCounter()
  let header: Header | null = null
  let sha256: string | null = null
  for await (const part of readParts(path)) {
    if ('header' in part) header = part.header
    else if ('sha256' in part) sha256 = part.sha256
    else {
      add(part.content)
      if (part.content.kind === 'step' && counts.books === 0) throw unreadable('a step belongs to no book')
    }
  }
  if (header === null || sha256 === null) throw unreadable('it is empty')
  return { header, counts, sha256 }
}
