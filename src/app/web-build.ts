import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const buildScript = resolve(import.meta.dirname, '../../scripts/build-web.ts')

/** Builds the web UI when its sources changed since the last build; where only a built one is shipped, that is served. */
export const buildWebUi = async (): Promise<void> => {
  if (!existsSync(buildScript)) return
  const { buildWebWhenStale } = await import(pathToFileURL(buildScript).href)
  await buildWebWhenStale()
}
