import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const packageFile = resolve(import.meta.dirname, '../../package.json')

/** The product's version, as its package says. */
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')))
