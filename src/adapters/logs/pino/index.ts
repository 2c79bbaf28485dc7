import pino from 'pino'
import type { Log, LogFields } from '../../../ports/log.ts'
import type { Redactor } from '../../../ports/redactor.ts'

/** Where log lines go and from which level on. */
export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** A file that receives the lines too; null for stdout alone. */
  readonly file: string | null
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

/** A structured log: one JSON object a line, with instants in UTC. */
export const createPinoLog = ({ level, file, descriptor, redactor }: LogOptions): Log => {
  const streams: pino.StreamEntry[] = [{ level: 'debug', stream: pino.destination({ dest: descriptor, sync: true }) }]
  if (file !== null) streams.push({ level: 'debug', stream: pino.destination({ dest: file, mkdir: true, sync: true }) })
  const options: pino.LoggerOptions = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  }
  return wrap(pino(options, pino.multistream(streams)), redactor)
}
