/** Every status of a submission, in the order of the flow. */
export const statuses = [
  'pending_scrape',
  'scraped',
  'pending_context',
  'context_generated',
  'pending_article',
  'article_generated',
  'ready_for_review',
  'approved',
  'published',
  'needs_sources',
  'failed',
  'cancelled',
] as const
/** Where a submission stands. */
export type Status = (typeof statuses)[number]

/** The durable units of the pipeline, left to right. */
export const stageNames = ['scrape', 'context', 'article', 'publish'] as const
/** One durable unit of the pipeline. */
export type StageName = (typeof stageNames)[number]

/** The stages that people can have run again, left to right; what was published is refreshed instead. */
export const rerunStages = ['scrape', 'context', 'article'] as const satisfies readonly StageName[]
/** A stage that people can have run again. */
export type RerunStage = (typeof rerunStages)[number]

/** What a person can do to a submission. */
export const humanActions = [
  'approve',
  'request_changes',
  'edit',
  'publish',
  'refresh',
  'add_source',
  'waive',
  'retry',
  'dismiss',
  'cancel',
  'rerun',
] as const
/** One thing a person can do to a submission. */
export type HumanAction = (typeof humanActions)[number]

/** Who moves a submission along an edge. */
export type Mover =
  | { readonly stage: StageName }
  | { readonly system: 'pass_through' | 'automatic_approval' | 'failure' }
  | { readonly human: HumanAction }

/** One allowed move of a submission. */
export interface Edge {
  readonly from: Status
  readonly to: Status
  readonly by: Mover
}

const stage = (name: StageName, from: Status, ...to: Status[]): Edge[] =>
  to.map((target) => ({ from, to: target, by: { stage: name } }))
const human = (action: HumanAction, to: Status, ...from: Status[]): Edge[] =>
  from.map((source) => ({ from: source, to, by: { human: action } }))
const system = (kind: 'pass_through' | 'automatic_approval' | 'failure', to: Status, ...from: Status[]): Edge[] =>
  from.map((source) => ({ from: source, to, by: { system: kind } }))

/** The status table: every edge there is. All that is said about statuses elsewhere is derived from it. */
export const edges: readonly Edge[] = [
  ...stage('scrape', 'pending_scrape', 'scraped', 'needs_sources'),
  ...system('pass_through', 'pending_context', 'scraped'),
  ...stage('context', 'pending_context', 'context_generated', 'needs_sources'),
  ...system('pass_through', 'pending_article', 'context_generated'),
  ...stage('article', 'pending_article', 'article_generated', 'needs_sources'),
  ...system('pass_through', 'ready_for_review', 'article_generated'),
  ...system('automatic_approval', 'approved', 'ready_for_review'),
  ...stage('publish', 'approved', 'published'),
  ...system('failure', 'failed', 'pending_scrape', 'pending_context', 'pending_article', 'approved'),
  ...human('approve', 'approved', 'ready_for_review'),
  ...human('request_changes', 'pending_article', 'ready_for_review'),
  ...human('edit', 'ready_for_review', 'ready_for_review', 'approved'),
  // A published article may go to one more site, or once more to the same one.
  ...human('publish', 'approved', 'approved', 'published'),
  ...human('refresh', 'ready_for_review', 'published'),
  // A refresh may read the sources again first; what is public stays as it is meanwhile.
  ...human('refresh', 'pending_scrape', 'published'),
  ...human('add_source', 'pending_scrape', 'needs_sources', 'ready_for_review', 'failed'),
  ...human('waive', 'pending_article', 'needs_sources'),
  // A retry goes back to the status whose stage failed; `retryTarget` picks the edge.
  ...human('retry', 'pending_scrape', 'failed', 'needs_sources'),
  ...human('retry', 'pending_context', 'failed'),
  ...human('retry', 'pending_article', 'failed'),
  ...human('retry', 'approved', 'failed'),
  ...human('dismiss', 'cancelled', 'failed'),
  ...human(
    'cancel',
    'cancelled',
    'pending_scrape',
    'pending_context',
    'pending_article',
    'ready_for_review',
    'approved',
    'needs_sources',
  ),
  // Run again from a stage on; `rerun` picks the edge by its stage. What is public is refreshed instead.
  ...human('rerun', 'pending_scrape', 'ready_for_review', 'approved', 'needs_sources', 'failed'),
  ...human('rerun', 'pending_context', 'ready_for_review', 'approved', 'needs_sources', 'failed'),
  ...human('rerun', 'pending_article', 'ready_for_review', 'approved', 'needs_sources', 'failed'),
]

const stageOfStatus = new Map<Status, StageName>(
  edges.flatMap((edge) => ('stage' in edge.by ? [[edge.from, edge.by.stage] as const] : [])),
)

/** The stage that a submission in this status waits for, or null when none runs. */
export const stageFor = (status: Status): StageName | null => stageOfStatus.get(status) ?? null

/** The statuses in which a stage is owed (publishing also needs an intent that is due). */
export const workStatuses: readonly Status[] = [...stageOfStatus.keys()]

const actionsOfStatus = new Map(
  statuses.map((status): [Status, readonly HumanAction[]] => [
    status,
    [...new Set(edges.flatMap((edge) => (edge.from === status && 'human' in edge.by ? [edge.by.human] : [])))],
  ]),
)

/** What a person may do to a submission in this status. */
export const actionsFor = (status: Status): readonly HumanAction[] => actionsOfStatus.get(status) ?? []

/** Whether the table has an edge between two statuses. */
export const isEdge = (from: Status, to: Status): boolean => edges.some((edge) => edge.from === from && edge.to === to)

/** Where a person's action leads from a status, or null when the table refuses it. */
export const targetOf = (status: Status, action: HumanAction): Status | null =>
  edges.find((edge) => edge.from === status && 'human' in edge.by && edge.by.human === action)?.to ?? null

/** The status that waits for a stage. */
export const statusBefore = (wanted: StageName): Status => {
  for (const [status, stageName] of stageOfStatus) if (stageName === wanted) return status
  throw new Error(`no status waits for stage ${wanted}`)
}

/** Where a retry of a failed stage goes back to. */
export const retryTarget = (failedStage: StageName): Status => statusBefore(failedStage)

/** The pass-through edge that follows a status at once, or null. */
export const passThrough = (status: Status): Status | null =>
  edges.find((edge) => edge.from === status && 'system' in edge.by && edge.by.system === 'pass_through')?.to ?? null

/** Statuses in which nothing moves any more without a person. */
export const isSettled = (status: Status): boolean => stageFor(status) === null && passThrough(status) === null
