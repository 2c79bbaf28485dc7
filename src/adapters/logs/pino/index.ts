import { writeSync } from 'node:fs'
import pino from 'pino'
import type { Log, LogFields } from '../../../ports/log.ts'
import type { Redactor } from '../../../ports/redactor.ts'
import { gatherLines } from './gathered-lines.ts'
import { createRollingFile } from './rolling-file.ts'

/** Where log lines go and from which level on. */
export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** A file that receives the lines too; null for stdout alone. */
  readonly file: string | null
  /** Size, in MiB, at which that file is full; 50 unless told. */
  readonly fileMegabytes?: number
  /** How many files are kept, the one that is written to included; 5 unless told. */
  readonly files?: number
  /** Where the lines for people and collectors go: 1 is stdout, 2 is stderr. */
  readonly descriptor: 1 | 2
  /** Takes secrets out of every line. */
  readonly redactor: Redactor
}

/** Every message and every field is masked; what is not written is not looked at. */
const wrap = (logger: pino.Logger, redactor: Redactor): Log => {
  const write = (level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: LogFields): void => {
    if (logger.isLevelEnabled(level)) logger[level](redactor.value(fields), redactor.text(message))
  }
  return {
    debug: (message, fields = {}) => write('debug', message, fields),
    info: (message, fields = {}) => write('info', message, fields),
    warn: (message, fields = {}) => write('warn', message, fields),
    error: (message, fields = {}) => write('error', message, fields),
    with: (fields) => wrap(logger.child(redactor.value(fields)), redactor),
  }
}

/** Says, to whoever looks at the terminal, that the log cannot be written; the log itself cannot say it. */
const sayOnTerminal = (text: string): void => {
  try {
    writeSync(2, `${text}\n`)
  } catch {
    // Then nobody can be told.
  }
}

/** Lines that nobody takes are kept up to so many bytes; then they are dropped. */
const waitingBytes = 4 * 1024 * 1024

/**
 * Each line is written to stdout before the program goes on, so that a crash loses none: it takes some 15 µs, and writing later took as long.
 * Where the lines cannot be written, say on a full disk, that is said once, and the program goes on without them.
 */
const createOutput = (descriptor: 1 | 2): pino.DestinationStream => {
  const output = pino.destination({ dest: descriptor, sync: true, maxLength: waitingBytes })
  let isTold = false
  output.on('error', (error: Error) => {
    if (!isTold && descriptor !== 2) sayOnTerminal(`The log cannot be written to stdout: ${error.message}`)
    isTold = true
  })
  return output
}

const createFile = (path: string, { fileMegabytes = 50, files = 5 }: LogOptions): pino.DestinationStream => {
  const file = createRollingFile({
    path,
    files,
    mostBytes: fileMegabytes * 1024 * 1024,
    now: Date.now,
    onTrouble: (reason) =>
      sayOnTerminal(
        `The log cannot be written to ${path}: ${reason}. The product goes on; make room or mend the path.`,
      ),
  })
  return gatherLines(file.write)
}

/** A structured log: one JSON object a line, with instants in UTC. */
export const createPinoLog = (given: LogOptions): Log => {
  const { level, file, descriptor, redactor } = given
  const output = createOutput(descriptor)
  const kept = file === null ? null : createFile(file, given)
  const both = (line: string): void => {
    output.write(line)
    kept?.write(line)
  }
  const options: pino.LoggerOptions = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  }
  return wrap(pino(options, kept === null ? output : { write: both }), redactor)
}
