import { join } from 'node:path'
import type { StageName, Status } from '../../src/domain/status.ts'
import type { Clock } from '../../src/ports/clock.ts'
import { defineStage, type Stage } from '../../src/ports/stage.ts'
import type { DocumentWrite } from '../../src/ports/store.ts'
import { createSimulatedStages, simulatedArticle } from '../simulated-stages.ts'
import type { StageKind, WorkerSettings } from './settings.ts'

/** The least article that the system approves by itself. */
const emptyArticle = (submissionId: string, at: string): DocumentWrite => ({
  collection: 'articles',
  document: { ...simulatedArticle(submissionId, [], at), made_by: 'benchmark' },
})

const moves: readonly (readonly [StageName, Status])[] = [
  ['scrape', 'scraped'],
  ['context', 'context_generated'],
  ['article', 'article_generated'],
  ['publish', 'published'],
]

/** Stages that do nothing but move a book on, so that what is measured is the engine with its store and queue. */
export const createIdleStages = (): readonly Stage[] =>
  moves.map(([name, to]) =>
    defineStage({
      name,
      run: async ({ submission, now }) =>
        name === 'article'
          ? {
              to,
              reason: null,
              set: { article_version: 1 },
              documents: [emptyArticle(submission.submission_id, now())],
            }
          : { to, reason: null },
    }),
  )

/** The same clock, on which every sleep takes so many times as long. */
const paced = (clock: Clock, pace: number): Clock => ({
  ...clock,
  sleep: (durationMs, signal) => clock.sleep(durationMs * pace, signal),
})

const makers: {
  readonly [K in StageKind]: (clock: Clock, settings: WorkerSettings) => readonly Stage[] | Promise<readonly Stage[]>
} = {
  nothing: createIdleStages,
  simulated: (clock, { folder, pace }) => createSimulatedStages(paced(clock, pace), join(folder, 'published')),
}

/** The stages that a worker of a benchmark does. */
export const createStages = async (clock: Clock, settings: WorkerSettings): Promise<readonly Stage[]> =>
  makers[settings.stages](clock, settings)
