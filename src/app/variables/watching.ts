import { z } from 'zod'
import { oneOf } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: what is written for who watches. */
export const watchingVariables = {
  PIGMEU_LOG_LEVEL: variable(
    oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'Least level of the log lines written to stdout.',
  ),
  PIGMEU_LOG_FILE: variable(z.string().min(1).optional(), 'File that also receives the log lines.'),
} as const satisfies Record<string, Variable>
