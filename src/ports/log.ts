/** Facts that go with a log line; never secrets, never page text. */
export type LogFields = Readonly<Record<string, unknown>>

/** A structured log. */
export interface Log {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  /** A log whose every line also carries these fields. */
  with(fields: LogFields): Log
}
