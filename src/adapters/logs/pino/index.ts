import pino from 'pino'
import type { Log } from '../../../ports/log.ts'

/** Where log lines go and from which level on. */
export interface LogOptions {
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  /** A file that receives the lines too; null for stdout alone. */
  readonly file: string | null
  /** Where the lines for people and collectors go: 1 is stdout, 2 is stderr. */
  readonly descriptor: 1 | 2
}

/** Names under which a secret must never appear in a line, at the top or one level down. */
const secretNames = [
  'password',
  'secret',
  'token',
  'apiKey',
  'api_key',
  'authorization',
  'cookie',
  'applicationPassword',
]
const redacted = secretNames.flatMap((name) => [name, `*.${name}`])

const wrap = (logger: pino.Logger): Log => ({
  debug: (message, fields = {}) => logger.debug(fields, message),
  info: (message, fields = {}) => logger.info(fields, message),
  warn: (message, fields = {}) => logger.warn(fields, message),
  error: (message, fields = {}) => logger.error(fields, message),
  with: (fields) => wrap(logger.child(fields)),
})

/** A structured log: one JSON object a line, with instants in UTC. */
export const createPinoLog = ({ level, file, descriptor }: LogOptions): Log => {
  const streams: pino.StreamEntry[] = [{ level: 'debug', stream: pino.destination({ dest: descriptor, sync: true }) }]
  if (file !== null) streams.push({ level: 'debug', stream: pino.destination({ dest: file, mkdir: true, sync: true }) })
  const options: pino.LoggerOptions = {
    level,
    base: null,
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: redacted, censor: '[secret]' },
    serializers: { cause: pino.stdSerializers.err, error: pino.stdSerializers.err },
  }
  return wrap(pino(options, pino.multistream(streams)))
}
