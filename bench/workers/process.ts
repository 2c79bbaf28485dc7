// A worker process of a benchmark; started by `spawn.ts`.
import { ownSettings } from './settings.ts'
import { runWorker } from './worker.ts'

await runWorker(ownSettings())
