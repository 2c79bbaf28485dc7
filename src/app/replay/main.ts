// Writes past books again from their recorded pages and model answers, and compares.
// Usage: npm run replay -- [--prompt <id>@<version>] [--book <submission id>]... [--json]
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createStoredCatalogue } from '../../adapters/catalogues/stored/index.ts'
import { createSystemClock } from '../../adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../adapters/limiters/in-process/index.ts'
import { createPinoLog } from '../../adapters/logs/pino/index.ts'
import { createOfflineModel } from '../../adapters/models/offline/index.ts'
import { createKeyedSecrets } from '../../adapters/secrets/index.ts'
import { createSqliteStore } from '../../adapters/stores/sqlite/index.ts'
import { asPigmeuError } from '../../domain/errors.ts'
import { createRedactor } from '../../domain/redaction/index.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'
import { instant } from '../../ports/clock.ts'
import { readConfig } from '../config.ts'
import { openConfiguredKeyring } from '../keys/open-keyring.ts'
import { createModels } from '../models/models.ts'
import { printTrials } from './print.ts'
import { replayBooks } from './replay-books.ts'
import type { Tried } from './trial.ts'

const usage = 'Usage: npm run replay -- [--prompt <id>@<version>] [--book <submission id>]... [--json]\n'

const { values: options } = parseArgs({
  options: { prompt: { type: 'string' }, book: { type: 'string', multiple: true }, json: { type: 'boolean' } },
})

/** What is tried, or null for a plain replay; ends the program when it cannot be read. */
const triedOf = (text: string | undefined): Tried => {
  if (text === undefined) return null
  const [name = '', number = ''] = text.split('@')
  const prompt = writingKinds.find((kind) => kind === name)
  if (prompt && /^[1-9]\d*$/.test(number)) return { prompt, version: Number(number) }
  process.stderr.write(`"${text}" names no version of a prompt; the prompts are ${writingKinds.join(', ')}.\n${usage}`)
  return process.exit(2)
}

const tried = triedOf(options.prompt)
const config = readConfig()
const clock = createSystemClock()
const path = join(config.dataFolder, 'pigmeu.sqlite')
if (!existsSync(path)) {
  process.stderr.write(
    `There is no data in ${config.dataFolder} yet: write a book first, or name the folder in PIGMEU_DATA.\n`,
  )
  process.exit(2)
}
const store = createSqliteStore({ path })
const secrets = createKeyedSecrets(openConfiguredKeyring(config))
const limiter = createInProcessLimiter(clock)
const deps = {
  store,
  catalogue: createStoredCatalogue({ store }),
  models: createModels({ store, secrets, limiter, clock, config, offline: createOfflineModel() }),
  log: createPinoLog({ level: 'silent', file: null, descriptor: 2, redactor: createRedactor() }),
  now: () => instant(clock.now()),
}
const stop = new AbortController()
process.once('SIGINT', () => stop.abort(new Error('stopped')))
try {
  const report = await replayBooks(deps, { tried, books: options.book ?? null, signal: stop.signal })
  printTrials(report)
  if (options.json) console.log(JSON.stringify(report))
  process.exitCode = report.ok ? 0 : 1
} catch (thrown) {
  process.stderr.write(`${asPigmeuError(thrown).message}\n`)
  process.exitCode = 1
} finally {
  await store.close()
}
