// Books a second through all stages, beside what the bare store and queue allow; with real waiting times; with the real stages.
// Usage: npm run bench:throughput [-- --short --json --telemetry --profile embedded|postgres|mongodb]
// --telemetry measures only what it costs to be watched; the embedded profile measures it too.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Log } from '../../src/ports/log.ts'
import { createIdleStages } from '../workers/stages.ts'
import { measureProfile, type ProfileFigures } from './engine-alone.ts'
import { machine, machineLine } from './machine.ts'
import { isProfileName, type ProfileName, profileNames, startProfile } from './profiles.ts'
import { generalWorkers, type RealRun, runReal } from './real-runs.ts'
import {
  limits,
  printEngines,
  printReal,
  printWaiting,
  printWatched,
  verdicts,
  type WaitingRuns,
  watchedVerdict,
} from './report.ts'
import { sizesOf } from './sizes.ts'
import { measureWatched } from './watched.ts'
import { openGround, runWorkers, type WorkerGround } from './worker-runs.ts'

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean' },
    telemetry: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
})
if (values.profile !== undefined && !isProfileName(values.profile)) {
  console.error(`--profile is one of ${profileNames.join(', ')}`)
  process.exit(2)
}
const asked: readonly ProfileName[] = isProfileName(values.profile) ? [values.profile] : profileNames
const profiles: readonly ProfileName[] = values.telemetry ? [] : asked
const sizes = sizesOf(values.short)

const faults: string[] = []
const log: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (message, fields) => void faults.push(`${message} ${JSON.stringify(fields)}`),
  with: () => log,
}

const measureEngine = async (name: ProfileName): Promise<readonly [string, ProfileFigures]> => {
  const profile = await startProfile(name)
  try {
    return [profile.stands, await measureProfile(profile, createIdleStages(), sizes.engine[name], log)]
  } finally {
    await profile.close()
  }
}

const measureWaiting = async (ground: WorkerGround): Promise<WaitingRuns> => {
  const { waves, concurrency, manyWorkers } = sizes.waiting
  const run = (workers: number) =>
    runWorkers(ground, 'simulated', { workers, books: waves * concurrency * workers, concurrency }, log)
  const one = await run(1)
  const many = await run(manyWorkers)
  return { stands: ground.stands, one, many, speedup: many.books_per_second / one.books_per_second }
}

const measureReal = async (ground: WorkerGround | null): Promise<Readonly<Record<string, RealRun>>> => {
  if (ground === null) {
    const folder = mkdtempSync(join(tmpdir(), 'pigmeu-bench-'))
    const alone = await runReal({ folder, shared: null }, sizes.real)
    rmSync(folder, { recursive: true, force: true })
    return { 'one process alone': alone }
  }
  const run = (workers: number): Promise<RealRun> => {
    const { folder, ...place } = ground.fresh()
    return runReal(
      { folder, shared: { ...place, redis: ground.redisUrl, workers: generalWorkers(workers) } },
      sizes.real,
    )
  }
  return { '1 worker': await run(1), '4 workers': await run(4) }
}

console.log(machineLine())
const before = machine()
const engines: Record<string, ProfileFigures & { readonly stands: string }> = {}
for (const name of profiles) {
  const [stands, figures] = await measureEngine(name)
  engines[name] = { stands, ...figures }
}
if (profiles.length > 0) printEngines(engines, sizes)
const waiting: Record<string, WaitingRuns> = {}
let real: Record<string, RealRun> = profiles.includes('embedded') ? { ...(await measureReal(null)) } : {}
for (const name of profiles.filter((one) => one !== 'embedded' && sizes.waiting.on.includes(one))) {
  if (name === 'embedded') continue
  const ground = await openGround(name)
  waiting[name] = await measureWaiting(ground)
  for (const [who, run] of Object.entries(await measureReal(ground))) real = { ...real, [`${who}, ${name}`]: run }
  await ground.close()
}
printWaiting(waiting, sizes)
if (profiles.length > 0) printReal(real)
const watched = values.telemetry || profiles.includes('embedded') ? await measureWatched(sizes.watched) : null
if (watched !== null) printWatched(watched)
for (const fault of faults) console.log(`fault: ${fault}`)
const judged = [...verdicts(engines, waiting), ...(watched === null ? [] : [watchedVerdict(watched)])]
const ok = faults.length === 0 && judged.every((one) => one.ok)
for (const one of judged) console.log(`${one.ok ? 'ok' : 'NOT ok'}: ${one.says}`)
if (values.json)
  console.log(JSON.stringify({ ok, machine: before, limits, sizes, engines, waiting, real, watched, faults }))
process.exit(ok ? 0 : 1)
