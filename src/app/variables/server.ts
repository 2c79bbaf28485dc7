import { flag, host, wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: how the server is reached. */
export const serverVariables = {
  PIGMEU_HOST: variable(host.default('127.0.0.1'), 'Address to listen on. Other than loopback asks for a password.'),
  PIGMEU_PORT: variable(wholeNumber(0, 65535).default(4600), 'Port to listen on; 0 takes a free one.'),
  PIGMEU_TRUST_PROXY: variable(
    flag.default(false),
    "Whether a proxy in front tells the visitor's address and protocol. Only where nobody reaches the server past it.",
  ),
  PIGMEU_HEALTH_PORT: variable(
    wholeNumber(0, 65535).optional(),
    'Port on which a worker tells whether it lives (/health/live) and reaches its servers (/health/ready).',
  ),
  PIGMEU_BOOK_MAX_MB: variable(
    wholeNumber(1, 1024).default(100),
    "Largest file, in MiB, that is taken as an editor's own copy of a book.",
  ),
} as const satisfies Record<string, Variable>
