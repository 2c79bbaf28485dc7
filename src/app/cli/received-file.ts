import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createPinoLog } from '../../adapters/logs/pino/index.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import type { Log } from '../../ports/log.ts'
import { type Verified, verifyBackup } from '../backup/read-backup.ts'

/** Warnings of a command that opens the store itself. */
export const commandLog = (): Log =>
  createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor: createRedactor() })

/**
 * Writes a backup under another name first, reads it to its end, and only then gives it its name: a file of that name is whole.
 * Only its owner can read it.
 */
export const receiveBackup = async (stream: Readable, file: string): Promise<Verified> => {
  const part = `${file}.part`
  try {
    await pipeline(stream, createWriteStream(part, { mode: 0o600 }))
    const verified = await verifyBackup(part)
    await rename(part, file)
    return verified
  } catch (thrown) {
    await rm(part, { force: true })
    throw thrown
  }
}
