import { fingerprintOf } from '../../src/engine/fingerprint.ts'
import type { Queue } from '../../src/ports/queue.ts'
import type { Stage, StageContext } from '../../src/ports/stage.ts'
import type { Store } from '../../src/ports/store.ts'
import type { WorkerParts } from '../workers/worker.ts'
import type { DiaryNote } from './diary.ts'

type Note = (note: DiaryNote) => void

/** The name of a step and of the inputs that it was asked with. */
const stepName = (key: string, fingerprint: string): string => `${key} ${fingerprint.slice(0, 16)}`

const watchedStore = (store: Store, note: Note): Store => ({
  ...store,
  claim: async (id, worker) => {
    const claim = await store.claim(id, worker)
    if (claim !== null) note({ what: 'claimed', book: id, run: claim.token, stage: claim.stage })
    return claim
  },
  writeStep: async (claim, step) => {
    const askedAt = Date.now()
    const taken = await store.writeStep(claim, step)
    const { submission_id: book, key, fingerprint } = step
    note({ what: 'step', book, run: claim.token, step: stepName(key, fingerprint), askedAt, taken })
    return taken
  },
  commit: async (claim, change, now) => {
    const askedAt = Date.now()
    const taken = await store.commit(claim, change, now)
    const dueAt = Date.parse(change.set.due_at ?? now)
    note({ what: 'end', book: claim.submission.submission_id, run: claim.token, askedAt, taken, dueAt })
    return taken
  },
})

const watchedQueue = (queue: Queue, note: Note): Queue => ({
  ...queue,
  listen: (handler, listening) =>
    queue.listen(async (book) => {
      note({ what: 'slot taken', book })
      try {
        await handler(book)
      } finally {
        note({ what: 'slot free', book })
      }
    }, listening),
})

const watchedStep =
  ({ submission, step }: StageContext, stage: string, note: Note): StageContext['step'] =>
  (key, inputs, work) =>
    step(key, inputs, () => {
      const run = submission.lease?.token ?? ''
      const name = stepName(key, fingerprintOf({ stage, inputs }))
      note({ what: 'work', book: submission.submission_id, run, step: name })
      return work()
    })

const watchedStage = (stage: Stage, note: Note): Stage => ({
  name: stage.name,
  run: (context) => stage.run({ ...context, step: watchedStep(context, stage.name, note) }),
})

/**
 * A store that is not asked what expires, for servers that read every document to tell: nothing expires here, and the answer would
 * take longer the more books there are.
 */
export const withoutExpiry = (store: Store): Store => ({ ...store, expiring: async () => [] })

/** The parts of a worker, all of whose doings are written into a diary outside the store. */
export const watched = ({ store, queue, stages }: WorkerParts, note: Note): WorkerParts => ({
  store: watchedStore(store, note),
  queue: watchedQueue(queue, note),
  stages: stages.map((stage) => watchedStage(stage, note)),
})
