import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where `scripts/build-ferretdb.ts` puts what it builds. */
export const builtFerretdb = join(import.meta.dirname, '../../../node_modules/.cache/pigmeu/ferretdb')

/** The FerretDB that tests start, or null: named by PIGMEU_FERRETDB, or built by `scripts/build-ferretdb.ts`. */
export const ferretdbPath = (): string | null =>
  [process.env['PIGMEU_FERRETDB'], builtFerretdb].find((path) => path !== undefined && existsSync(path)) ?? null
