import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Verified, verifyBackup } from './read-backup.ts'

/** What the name of a backup ends in while it is written. */
export const unfinished = '.part'

/**
 * Writes a backup under another name first, reads it to its end, and only then gives it its name: a file of that name is whole.
 * Only its owner can read it. What fails or is stopped by the signal leaves nothing.
 * @throws BACKUP_UNREADABLE
 */
export const receiveBackup = async (stream: Readable, file: string, signal?: AbortSignal): Promise<Verified> => {
  const part = `${file}${unfinished}`
  try {
    // On the disk before it has its name, so that a power cut leaves no empty file of that name.
    const written = createWriteStream(part, { mode: 0o600, flush: true })
    await pipeline(stream, written, signal === undefined ? {} : { signal })
    const verified = await verifyBackup(part)
    signal?.throwIfAborted()
    await rename(part, file)
    return verified
  } catch (thrown) {
    await rm(part, { force: true })
    throw thrown
  }
}
