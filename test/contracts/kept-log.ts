import type { Log, LogFields } from '../../src/ports/log.ts'

/** One line that was logged. */
export interface LoggedLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly fields: LogFields
}

/** A log that keeps its lines, to be looked at by a test. */
export const createKeptLog = (
  lines: LoggedLine[] = [],
  always: LogFields = {},
): Log & { readonly lines: LoggedLine[] } => {
  const at = (level: LoggedLine['level']) => (message: string, fields?: LogFields) =>
    void lines.push({ level, message, fields: { ...always, ...fields } })
  return {
    lines,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => createKeptLog(lines, { ...always, ...fields }),
  }
}
