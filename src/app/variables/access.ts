import { z } from 'zod'
import { wholeNumber } from './shapes.ts'
import { type Variable, variable } from './variable.ts'

const isOrigin = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text

/** Origins, separated by commas. */
const originList = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().refine(isOrigin, 'must be origins like https://desk.example, separated by commas')))

/** Variables: who may call the server, and how often. */
export const accessVariables = {
  PIGMEU_CORS_ORIGINS: variable(
    originList.optional(),
    'Origins of other sites whose pages may call the API with an API token, separated by commas. None unless told.',
  ),
  PIGMEU_REQUESTS_PER_MINUTE: variable(
    wholeNumber(0).default(600),
    'Requests a minute that each API token, session and address may make; 0 for any number.',
  ),
} as const satisfies Record<string, Variable>
