import { type Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { PigmeuError } from '../../../domain/errors.ts'
import { fetchSentences } from '../../../domain/kept-words/fetch-sentences.ts'

/** What the fetcher says it can unpack. */
export const acceptedEncodings = 'gzip, br'

/** More layers of packing than this are an attack, not a page. */
const layersAllowed = 2

// A page that breaks off is read as far as it came, as browsers do.
const lenientZlib = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH }
const lenientBrotli = { flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH }

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(lenientZlib),
  'x-gzip': () => createGunzip(lenientZlib),
  deflate: () => createInflate(lenientZlib),
  br: () => createBrotliDecompress(lenientBrotli),
}

const unpackersFor = (contentEncoding: string): readonly Transform[] => {
  const layers = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
    .reverse()
  if (layers.length > layersAllowed) throw new PigmeuError('FETCH_NOT_A_PAGE', 'The page is packed too many times.')
  return layers.map((name) => {
    const unpack = unpackers[name]
    if (!unpack) throw new PigmeuError('FETCH_NOT_A_PAGE', `The page is packed in an unknown way (${name}).`)
    return unpack()
  })
}

/** The error for a page that is larger than the limit. */
export const tooLarge = (maxBytes: number): PigmeuError =>
  new PigmeuError('FETCH_TOO_LARGE', fetchSentences.too_large({ size: `${Math.round(maxBytes / 1024)} KiB` }))

const meter = (maxBytes: number): Transform => {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > maxBytes) done(tooLarge(maxBytes))
      else done(null, chunk)
    },
  })
}

/** How a body is packed, and how much of it is read. */
export interface Unpacking {
  /** The header of that name. */
  readonly contentEncoding: string
  /** Packed and unpacked, each. */
  readonly maxBytes: number
  /** Whether what is too much is cut off instead of being refused. */
  readonly cut?: boolean | undefined
}

/**
 * Reads a body to its end and unpacks it, both bounded by the same number of bytes; reading stops at the byte that is too much.
 * @throws FETCH_TOO_LARGE FETCH_NOT_A_PAGE
 */
export const readBody = async (body: Readable, { contentEncoding, maxBytes, cut }: Unpacking): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let room = maxBytes
  const collector = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.subarray(0, room))
      room -= chunk.length
      done(room < 0 ? tooLarge(maxBytes) : null)
    },
  })
  try {
    await pipeline([body, meter(maxBytes), ...unpackersFor(contentEncoding), collector])
  } catch (thrown) {
    if (!cut || !(thrown instanceof PigmeuError) || thrown.code !== 'FETCH_TOO_LARGE') throw thrown
  }
  return Buffer.concat(chunks)
}
