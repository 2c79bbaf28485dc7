import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { type BackupSource, contents } from './contents.ts'
import { type Content, type Counts, createCounter, dataVersion, formatVersion, type Header } from './format.ts'

/** What the first line says beside the versions of the form. */
export type Origin = Omit<Header, 'kind' | 'format_version' | 'data_version' | 'with_key'>

async function* linesOf(
  header: Header,
  all: AsyncIterable<Content>,
  told: (counts: Counts) => void,
): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const { counts, add } = createCounter()
  const lineOf = (value: unknown): string => {
    const line = `${JSON.stringify(value)}\n`
    hash.update(line)
    return line
  }
  yield lineOf(header)
  for await (const content of all) {
    add(content)
    yield lineOf(content)
  }
  told(counts)
  yield `${JSON.stringify({ kind: 'end', counts, sha256: hash.digest('hex') })}\n`
}

/**
 * A backup as a stream of compressed lines of JSON. Nothing is held in memory but one book.
 * @param told hears what was in it, when all of it was read
 */
export const writeBackup = (
  source: BackupSource,
  origin: Origin,
  {
    through = (all) => all,
    told = () => undefined,
  }: {
    readonly through?: (all: AsyncIterable<Content>) => AsyncIterable<Content>
    readonly told?: (counts: Counts) => void
  } = {},
): Readable => {
  const versions = { format_version: formatVersion, data_version: dataVersion }
  const header: Header = { kind: 'pigmeu-backup', ...versions, ...origin, with_key: source.key !== null }
  const lines = Readable.from(linesOf(header, through(contents(source)), told))
  const zipped = createGzip()
  lines.on('error', (error) => zipped.destroy(error))
  zipped.on('close', () => lines.destroy())
  return lines.pipe(zipped)
}
