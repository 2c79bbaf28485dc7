import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createInProcessQueue } from '../../src/adapters/queues/in-process/index.ts'
import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import type { StageName } from '../../src/domain/status.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { createEngine, type Engine, type EngineOptions } from '../../src/engine/index.ts'
import type { ProgressEvent } from '../../src/ports/events.ts'
import type { Listening, Queue, Ring } from '../../src/ports/queue.ts'
import { defineStage, type Stage, type StageContext, type StageResult } from '../../src/ports/stage.ts'
import type { Store } from '../../src/ports/store.ts'
import { createKeptLog } from '../contracts/kept-log.ts'
import { beginning, createSample, sampleArticle, sampleSubmission } from '../contracts/samples.ts'
import { createManualClock } from './manual-clock.ts'

type StageWork = (context: StageContext) => Promise<StageResult>

/** What each stage does when a test says nothing else. */
const plainWork: { readonly [S in StageName]: StageWork } = {
  scrape: async () => ({ to: 'scraped', reason: 'one source' }),
  context: async () => ({ to: 'context_generated', reason: null }),
  article: async ({ submission }) => ({
    to: 'article_generated',
    reason: null,
    set: { article_version: 1 },
    documents: [{ collection: 'articles', document: sampleArticle(submission.submission_id, 1, true) }],
  }),
  publish: async () => ({ to: 'published', reason: null }),
}

/** Stages that do plain work but for those that are given. */
export const stagesWith = (work: Partial<Record<StageName, StageWork>> = {}): readonly Stage[] =>
  (['scrape', 'context', 'article', 'publish'] as const).map((name) =>
    defineStage({ name, run: work[name] ?? plainWork[name] }),
  )

/** An engine over a memory store, the in-process queue and a clock moved by hand. */
export const createWorkshop = (
  parts: {
    work?: Partial<Record<StageName, StageWork>>
    options?: Partial<EngineOptions>
    store?: Store
    /** The stages that the engine does; all unless told. */
    stages?: readonly StageName[]
  } = {},
) => {
  const clock = createManualClock(beginning)
  const log = createKeptLog()
  const store = parts.store ?? createMemoryStore()
  const events = createInProcessEvents({ log })
  const told: ProgressEvent[] = []
  events.subscribe((event) => told.push(event))
  const queue = createInProcessQueue({ clock, log })
  const rings: { id: string; delayMs: number }[] = []
  const listening: Listening[] = []
  const heardQueue: Queue = {
    ...queue,
    listen: (handler, to) => {
      listening.push(to)
      return queue.listen(handler, to)
    },
    ring: async (ring: Ring) => {
      rings.push({ id: ring.submissionId, delayMs: ring.delayMs ?? 0 })
      await queue.ring(ring)
    },
  }
  const options = { owner: 'worker', random: () => 0.5, ...parts.options }
  const newEngine = (): Engine =>
    createEngine({
      store,
      queue: heardQueue,
      events,
      clock,
      log,
      stages: stagesWith(parts.work).filter(({ name }) => parts.stages?.includes(name) ?? true),
      options,
    })
  const read = async (id = 'a'): Promise<Submission> => {
    const submission = await store.get(id)
    if (submission === null) throw new Error(`there is no submission ${id}`)
    return submission
  }
  return {
    clock,
    log,
    store,
    told,
    rings,
    listening,
    engine: newEngine(),
    newEngine,
    read,
    runs: (id = 'a') => store.documents('stage_runs', `${id}/`),
    given: (fields: Partial<Submission> = {}) => createSample(store, sampleSubmission('a', fields)),
  }
}
