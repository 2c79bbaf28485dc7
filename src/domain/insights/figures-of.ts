import type { Article } from '../article/article.ts'
import type { Attestation } from '../attestation/attestation.ts'
import type { Snapshot } from '../evidence.ts'
import type { Status } from '../status.ts'
import type { ModelCall, StageRun } from '../submission.ts'
import { type Figure, figureName } from './figure.ts'

/** What becomes of a book, as it is counted. */
export type BookFigure = 'submitted' | 'ready' | 'approved' | 'published' | 'needs_sources' | 'failed' | 'cancelled'

const figureOfStatus: Readonly<Partial<Record<Status, BookFigure>>> = {
  ready_for_review: 'ready',
  approved: 'approved',
  published: 'published',
  needs_sources: 'needs_sources',
  failed: 'failed',
  cancelled: 'cancelled',
}

/** That a book was asked for. */
export const figuresOfSubmitted = (): readonly Figure[] => [[figureName('books', 'submitted'), 1]]

/** Where a move led; an article that a person takes back to review was ready before. */
export const figuresOfMove = ({ to, actor }: { readonly to: Status; readonly actor: string }): readonly Figure[] => {
  const figure = figureOfStatus[to]
  if (figure === undefined || (figure === 'ready' && actor.startsWith('editor:'))) return []
  return [[figureName('books', figure), 1]]
}

/** That a stage ran, what it came to, and how long it took. */
export const figuresOfRun = ({ stage, outcome, started_at, ended_at }: StageRun): readonly Figure[] => [
  [figureName('runs', stage, outcome), 1],
  [figureName('ms', stage, outcome), Math.max(0, Date.parse(ended_at) - Date.parse(started_at))],
]

/** What asking a source came to; what an editor handed over was not asked for. */
export const figuresOfSnapshot = ({ source, outcome, fetched_by }: Snapshot): readonly Figure[] =>
  fetched_by === 'http' || fetched_by === 'browser' ? [[figureName('source', source, outcome), 1]] : []

/** What a call of a model took. */
export const figuresOfCall = (call: ModelCall): readonly Figure[] => {
  // A book has dozens of calls: what their names have in common is made once.
  const model = figureName('cost', call.stage, call.provider, call.model)
  return [
    [`${model}/calls`, 1],
    [`${model}/micro_usd`, call.cost_micro_usd ?? 0],
    [`${model}/unpriced`, call.cost_micro_usd === null ? 1 : 0],
    [`${model}/input_tokens`, call.input_tokens],
    [`${model}/output_tokens`, call.output_tokens],
  ]
}

/** Which gates an article failed when it was first written; later versions are not counted. */
export const figuresOfArticle = ({ version, validation }: Article): readonly Figure[] => {
  if (version !== 1) return []
  const failed = validation.gates.filter(({ verdict }) => verdict === 'fail')
  return [
    [figureName('articles', 'written'), 1],
    [figureName('articles', 'green'), validation.green ? 1 : 0],
    ...failed.map(({ gate }): Figure => [figureName('gate', 'written', gate), 1]),
  ]
}

/** Which gates an article failed that was approved all the same. */
export const figuresOfApproval = ({ failed_gates: failed }: Attestation): readonly Figure[] => [
  [figureName('articles', 'attested'), 1],
  ...failed.map((gate): Figure => [figureName('gate', 'approved', gate), 1]),
]
