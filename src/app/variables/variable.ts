import type { z } from 'zod'

/** One environment variable: its shape with its default, and what it is for. */
export interface Variable<T extends z.ZodType = z.ZodType> {
  readonly schema: T
  readonly help: string
  readonly secret?: boolean
}

/** Declares a variable. */
export const variable = <T extends z.ZodType>(schema: T, help: string, secret = false): Variable<T> => ({
  schema,
  help,
  secret,
})
