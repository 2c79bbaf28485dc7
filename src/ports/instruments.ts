import { channelForms } from '../domain/notification-channel.ts'
import { stageNames } from '../domain/status.ts'
import type { CounterName, GaugeName, HistogramName, TelemetryAttributes } from './telemetry.ts'

/** What an instrument measures, for who reads it. */
export interface Instrument {
  /** UCUM; what is counted stands in braces. @source https://opentelemetry.io/docs/specs/semconv/general/metrics/#instrument-units */
  readonly unit: string
  readonly help: string
  /** The attributes that its values carry; each has few values, and none that a stranger can choose. */
  readonly attributes: readonly string[]
  /** Told as 0 from the start, so that the first event is seen as an increase and not as a beginning. */
  readonly begins?: readonly TelemetryAttributes[]
}

const everyStage: readonly TelemetryAttributes[] = stageNames.map((stage) => ({ stage }))

/** Every counter. */
export const counters: { readonly [N in CounterName]: Instrument } = {
  'pigmeu.stage.attempts': {
    unit: '{attempt}',
    help: 'Stage runs that ended, by what they came to.',
    attributes: ['stage', 'outcome', 'error_code'],
  },
  'pigmeu.source.outcomes': {
    unit: '{answer}',
    help: 'What reading a source came to: content, or the wall that stood before it.',
    attributes: ['source', 'outcome'],
  },
  'pigmeu.model.tokens': {
    unit: '{token}',
    help: 'Tokens that models read and wrote; those of the input that came from a cache are counted once more as cached.',
    attributes: ['provider', 'model', 'direction'],
  },
  'pigmeu.model.cost': {
    unit: '{usd}',
    help: 'What models cost, in US dollars, as far as their price is known.',
    attributes: ['provider', 'model'],
  },
  'pigmeu.model.calls': {
    unit: '{call}',
    help: 'Calls of models, by what they came to.',
    attributes: ['provider', 'model', 'outcome'],
  },
  'pigmeu.lease.expired': {
    unit: '{lease}',
    help: 'Stage runs whose worker fell silent, so that another one took over.',
    attributes: ['stage'],
    begins: everyStage,
  },
  'pigmeu.dead_letters': {
    unit: '{letter}',
    help: 'Books that failed for good and wait for a person.',
    attributes: ['stage'],
    begins: everyStage,
  },
  'pigmeu.deliveries': {
    unit: '{delivery}',
    help: 'Notices that were sent to people, or could not be.',
    attributes: ['channel', 'outcome'],
    begins: ['mail', ...channelForms].map((channel) => ({ channel, outcome: 'failed' })),
  },
  'pigmeu.http.requests': {
    unit: '{request}',
    help: 'Requests that the server answered.',
    attributes: ['method', 'route', 'status'],
  },
}

/** Every histogram, in seconds, with the upper bounds of its buckets. */
export const histograms: { readonly [N in HistogramName]: Instrument & { readonly bounds: readonly number[] } } = {
  'pigmeu.stage.duration': {
    unit: 's',
    help: 'How long runs of a stage took.',
    attributes: ['stage', 'outcome'],
    // A run may take half an hour.
    bounds: [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800],
  },
  'pigmeu.model.duration': {
    unit: 's',
    help: 'How long calls of models took.',
    attributes: ['provider', 'model'],
    bounds: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120],
  },
  'pigmeu.http.duration': {
    unit: 's',
    help: 'How long the server took to answer.',
    attributes: ['method', 'route'],
    bounds: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  },
}

/** Every gauge. They tell of the store, so every process of an installation tells the same. */
export const gauges: { readonly [N in GaugeName]: Instrument } = {
  'pigmeu.submissions': { unit: '{submission}', help: 'Books, by status.', attributes: ['status'] },
  'pigmeu.queue.depth': {
    unit: '{task}',
    help: 'Stages that are owed, due and worked on by nobody.',
    attributes: ['stage'],
  },
  'pigmeu.queue.age': {
    unit: 's',
    help: 'How long the longest waiting stage has been due without anybody working on it.',
    attributes: ['stage'],
  },
  'pigmeu.oldest_task.age': {
    unit: 's',
    help: 'Since when the oldest task has been owed, whether somebody works on it or not; tries that failed included.',
    attributes: [],
  },
  'pigmeu.budget.used': {
    unit: '1',
    help: "Share of the day's budget for models that is spent, 1 for all of it; absent without such a budget.",
    attributes: [],
  },
}
