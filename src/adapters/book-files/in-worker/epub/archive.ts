import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { lockedByShop, unreadable } from '../unreadable.ts'

/** Bounds of an archive; real books stay far below them. */
const limits = {
  entries: 20_000,
  /** Everything unpacked, pictures and sounds included. */
  unpackedBytes: 2 * 1024 ** 3,
  /** Unpacked size over packed size of the whole archive. Markup shrinks to a fifth; only bombs shrink to a hundredth. */
  ratio: 100,
  /** One text of the book. */
  textBytes: 16 * 1024 ** 2,
  /** All texts of the book. */
  allTextBytes: 96 * 1024 ** 2,
} as const

/** The texts of an archive by name. Names are keys here and nothing else: no name ever becomes a path on disk. */
export interface Archive {
  has(name: string): boolean
  /** The text of an entry; null when there is none. @throws UnreadableBook */
  text(name: string): Promise<string | null>
}

const listEntries = async (zip: ZipFile, packedBytes: number): Promise<ReadonlyMap<string, Entry>> => {
  if (zip.entryCount > limits.entries) return unreadable(`holds ${zip.entryCount} entries; no book does`)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (unpacked > limits.unpackedBytes || unpacked > limits.ratio * Math.max(packedBytes, 100 * 1024))
      return unreadable('would unpack to far more than a book; it is refused as a decompression bomb')
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry)
  }
  return entries
}

const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    // An encoding that nobody knows; the format asks for UTF-8 anyway.
    return new TextDecoder().decode(bytes)
  }
}

const unpack = async (zip: ZipFile, entry: Entry): Promise<Uint8Array> => {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Uint8Array[] = []
  // The library ends the stream with an error once there is more than the entry announced.
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/**
 * Opens an archive in memory and looks over its entries before anything is unpacked.
 * @throws UnreadableBook when it is no archive, damaged, locked or a bomb
 */
export const openArchive = async (bytes: Uint8Array): Promise<Archive> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await fromBufferPromise(buffer, { validateEntrySizes: true }).catch((cause: unknown) =>
    unreadable('is damaged: its archive cannot be opened', cause),
  )
  const entries = await listEntries(zip, buffer.byteLength).catch((cause: unknown) => {
    if (cause instanceof Error && cause.name === 'UnreadableBook') throw cause
    return unreadable('is damaged: its list of entries cannot be read', cause)
  })
  let read = 0
  return {
    has: (name) => entries.has(name),
    text: async (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.isEncrypted()) return unreadable(lockedByShop)
      read += entry.uncompressedSize
      if (entry.uncompressedSize > limits.textBytes || read > limits.allTextBytes)
        return unreadable('holds far more text than a book; it is refused')
      const unpacked = await unpack(zip, entry).catch((cause: unknown) =>
        unreadable('is damaged: a part of it cannot be unpacked', cause),
      )
      return decode(unpacked)
    },
  }
}
