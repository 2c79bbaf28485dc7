import { z } from 'zod'
import { roles } from './access.ts'

/** A role as it is stored and sent. */
export const roleSchema = z.enum(roles)
