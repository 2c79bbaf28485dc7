import { createPinoLog } from '../../adapters/logs/pino/index.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import type { Log } from '../../ports/log.ts'

export { receiveBackup } from '../backup/receive-backup.ts'

/** Warnings of a command that opens the store itself. */
export const commandLog = (): Log =>
  createPinoLog({ level: 'warn', file: null, descriptor: 2, redactor: createRedactor() })
