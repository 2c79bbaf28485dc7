import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of real saved pages beside the project, or null where it is absent. */
export const corpusFolder = (): string | null => {
  const folder = process.env['PIGMEU_CORPUS'] ?? resolve(import.meta.dirname, '../../../shared/corpus')
  return existsSync(folder) ? folder : null
}

/** Said in the title of a suite that is skipped because the corpus is absent. */
export const corpusMissing =
  'the corpus of saved pages is missing: put it at ../shared/corpus or name it in PIGMEU_CORPUS'

/** Reads one page of the corpus; some are not UTF-8, so bytes are returned. */
export const corpusPage = (path: string): Buffer => {
  const folder = corpusFolder()
  if (folder === null) throw new Error(corpusMissing)
  return readFileSync(resolve(folder, path))
}
