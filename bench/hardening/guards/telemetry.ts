import type { Guard } from '../guard.ts'

/** Logs, traces, metrics: what they must not do to work or tell. */
export const telemetryGuards: readonly Guard[] = []
