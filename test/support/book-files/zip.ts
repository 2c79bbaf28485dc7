import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of an archive. */
export interface ZipEntry {
  readonly name: string
  readonly data: string | Uint8Array
  /** Kept as it is, as the first entry of an EPUB must be. */
  readonly stored?: boolean
  /** Marks the entry as encrypted; its bytes stay as they are. */
  readonly encrypted?: boolean
  /** The unpacked size that the archive claims; the true one unless told. */
  readonly claimedBytes?: number
}

const header = (entry: ZipEntry, packed: Uint8Array, raw: Uint8Array): Buffer => {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x800, 2)
  fields.writeUInt16LE(entry.stored ? 0 : 8, 4)
  fields.writeUInt32LE(crc32(raw), 10)
  fields.writeUInt32LE(packed.byteLength, 14)
  fields.writeUInt32LE(entry.claimedBytes ?? raw.byteLength, 18)
  fields.writeUInt16LE(Buffer.byteLength(entry.name), 22)
  return fields
}

/** Writes an archive in memory. @source APPNOTE.TXT 6.3.10, PKWARE */
export const zipOf = (entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const raw = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data
    const packed = entry.stored ? raw : deflateRawSync(raw)
    const fields = header(entry, packed, raw)
    const name = Buffer.from(entry.name)
    const piece = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]))
    local.push(piece)
    offset += piece.byteLength
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.byteLength, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...local, directory, end]))
}
