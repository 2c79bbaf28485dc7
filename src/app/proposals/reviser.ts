import type { AskedSection, SectionReviser } from '../../actions/deps.ts'
import { openWorld } from '../../domain/article/world.ts'
import { proposalSentences } from '../../domain/desk/proposal-sentences.ts'
import { usableClaims } from '../../domain/needs.ts'
import { type ReadPipelineSettings, usualPipeline } from '../../domain/pipeline-settings.ts'
import type { ModelCall } from '../../domain/submission.ts'
import { type Message, tellerOf } from '../../domain/told.ts'
import { timedId } from '../../engine/index.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Events } from '../../ports/events.ts'
import type { Log } from '../../ports/log.ts'
import type { Model, Models } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { type Revised, reviseSection } from '../../stages/article/revise-section.ts'
import { inVoiceOfSite } from '../../stages/article/site-voice.ts'

/** What sections are written anew with. */
export interface ReviserDeps {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly models: Models
  readonly events: Pick<Events, 'publish'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** Which steps are on; the usual ones unless told. */
  readonly choices?: ReadPipelineSettings
}

const tell = tellerOf(proposalSentences)

type Recorded = Omit<ModelCall, 'call_id' | 'submission_id' | 'stage' | 'at'>

/** The desk's context, at which every call is recorded as one of the book's. */
const contextOf = (
  { store, events, clock, log }: ReviserDeps,
  { submission }: AskedSection,
  calls: Recorded[],
  signal: AbortSignal,
): StageContext => {
  const { submission_id: id } = submission
  const now = () => instant(clock.now())
  return {
    submission,
    signal,
    log,
    now,
    // Nothing is repeated after a crash: whoever asked asks again.
    step: (_key, _inputs, work) => work(),
    tellWriting: (step, characters) =>
      events.publish({ kind: 'writing', submission_id: id, at: now(), stage: 'article', step, characters }),
    recordCall: async (call) => {
      calls.push(call)
      const named = { call_id: timedId(clock.now()), submission_id: id, stage: 'article' as const, at: now() }
      await store.put([{ collection: 'model_calls', document: { ...call, ...named } }])
    },
  }
}

/** What all calls cost, in millionths of a US dollar; null where a price is not known. */
const costOf = (calls: readonly Recorded[]): number | null =>
  calls.reduce<number | null>((sum, { cost_micro_usd: cost }) => (sum === null || cost === null ? null : sum + cost), 0)

const makerOf = (calls: readonly Recorded[], model: Model): string => {
  const last = calls.findLast(({ outcome }) => outcome === 'ok')
  return model.label !== null ? model.id : `model:${last ? `${last.provider}/${last.model}` : model.id}`
}

/** Said with what a writer by rules gives. */
const noteOf = (model: Model, { before, markdown }: Revised): Message | null =>
  model.label === null ? null : tell(before === markdown ? 'proposal_by_rules_the_same' : 'proposal_by_rules', {})

/** Writes sections anew by the writer that is set up, within its budget; every call is recorded with the book. */
export const createReviser = (deps: ReviserDeps): SectionReviser => ({
  revise: async (asked, signal) => {
    const { submission, world } = asked
    const [model, rules, schema] = await Promise.all([
      deps.models.for('section', submission.submission_id),
      deps.catalogue.prompt('section'),
      inVoiceOfSite(deps.store, submission, world.schema),
    ])
    const { repair_rounds: repairRounds } = (await deps.choices?.()) ?? usualPipeline
    const calls: Recorded[] = []
    const desk = {
      context: contextOf(deps, asked, calls, signal),
      models: { section: model },
      rules,
      repairRounds,
      world: openWorld({ ...world, schema }),
      claims: usableClaims(world.knowledgeBase.claims, submission.book.language, model.translates),
    }
    const revised = await reviseSection(desk, asked)
    const { heading, before, markdown: after, citations, locked, findings } = revised
    const note = noteOf(model, revised)
    return {
      heading,
      before,
      after,
      citations: [...citations],
      locked: [...locked],
      findings: findings.map(({ message }) => message),
      note: note?.message ?? null,
      told: { findings: [...findings], note: note && { rule: note.rule, values: note.values } },
      made_by: makerOf(calls, model),
      cost_micro_usd: model.label === null ? costOf(calls) : 0,
    }
  },
})
