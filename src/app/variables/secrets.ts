import { z } from 'zod'
import { encryptionKey, isKey } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

/** Several keys, separated by commas. */
const keyList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((key) => key.trim())
      .filter((key) => key !== ''),
  )
  // The list holds keys, so it is not repeated.
  .refine((keys) => keys.every(isKey), {
    error: 'must be keys of 32 bytes, written in base64 or hexadecimal, separated by commas',
  })

/** Variables: what protects stored credentials. */
export const secretsVariables = {
  PIGMEU_SECRET_KEY: variable(
    encryptionKey.optional(),
    'Key that encrypts stored credentials (32 bytes, base64 or hexadecimal). Without it a key file is made in the data folder.',
    true,
  ),
  PIGMEU_SECRET_KEY_FILE: variable(
    z.string().min(1).optional(),
    'File that holds that key, as containers are given secrets: one key a line, the present one first. In place of PIGMEU_SECRET_KEY.',
  ),
  PIGMEU_SECRET_KEYS_FORMER: variable(
    keyList.default([]),
    'Keys that still open what they encrypted, separated by commas. While keys are changed, until "pigmeu keys rotate" has run.',
    true,
  ),
} as const satisfies Record<string, Variable>
