import { encryptionKey } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Variables: what protects stored credentials. */
export const secretsVariables = {
  PIGMEU_SECRET_KEY: variable(
    encryptionKey.optional(),
    'Key that encrypts stored credentials (32 bytes, base64 or hexadecimal). Without it a key file is made in the data folder.',
    true,
  ),
} as const satisfies Record<string, Variable>
