import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..')
const prefix = 'node_modules/'

const entrySchema = z.object({
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
})

const lockSchema = z.object({ lockfileVersion: z.int(), packages: z.record(z.string(), z.unknown()) })
const wanted = z.record(z.string(), z.string())

/** What `package.json` asks for. */
export const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  scripts: wanted,
  dependencies: wanted,
  devDependencies: wanted,
  allowScripts: z.record(z.string(), z.boolean()),
})

const read = (file: string): unknown => JSON.parse(readFileSync(resolve(root, file), 'utf8'))

/** One package that is installed, or would be on another machine. */
export interface LockedPackage extends Readonly<z.infer<typeof entrySchema>> {
  /** Where it lies, from the root of the project. */
  readonly path: string
  readonly name: string
}

/** `package.json`, read and checked. */
export const readManifest = () => manifestSchema.parse(read('package.json'))

/** All packages of `package-lock.json`, those for other machines and for development too. */
export const readLock = (): readonly LockedPackage[] =>
  Object.entries(lockSchema.parse(read('package-lock.json')).packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      ...entrySchema.parse(entry),
      path,
      name: path.slice(path.lastIndexOf(prefix) + prefix.length),
    }))
