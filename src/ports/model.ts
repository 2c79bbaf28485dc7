import type { WritingKind, WritingTasks } from '../domain/writing.ts'

/** One piece of writing asked for, in both forms: structured for writers that compose by rules, a prompt for language models. */
export interface ModelRequest<K extends WritingKind = WritingKind> {
  readonly kind: K
  readonly input: WritingTasks[K]['input']
  readonly prompt: Prompt
  /** Words the prompt of a part of the input, for models that are asked in parts; without it they get the whole prompt each time. */
  readonly promptFor?: (part: WritingTasks[K]['input']) => Prompt
  readonly signal: AbortSignal
  /** Told while the answer arrives: how many characters there are so far. */
  readonly onProgress?: (characters: number) => void
}

/**
 * A prompt in the order in which providers can cache it: the rules (the same for every call of a kind), then the matter that
 * the calls of one article share (may be empty), then what is asked this time.
 */
export interface Prompt {
  readonly system: string
  readonly shared: string
  readonly user: string
}

/** What one call took. */
export interface ModelUsage {
  readonly provider: string
  readonly model: string
  readonly input_tokens: number
  readonly output_tokens: number
  /** Of the input tokens, those that the provider read from its cache; 0 where it does not say. */
  readonly cached_tokens: number
  /** Millionths of a US dollar; null when the price is unknown. */
  readonly cost_micro_usd: number | null
  readonly duration_ms: number
  /** `ok`, or the error code of a try that failed. */
  readonly outcome: string
}

/** A writer. */
export interface Model {
  /** `openai/gpt-...`, `offline`; of a writer with followers the first one: the usage of a call names who really wrote. */
  readonly id: string
  /** Shown with the article ("offline draft"), or null. */
  readonly label: string | null
  /** Whether it can write in another language than its evidence. */
  readonly translates: boolean
  /**
   * Answers in the shape of the kind's output schema, checked. Reports every try, also those that failed.
   * @throws MODEL_RATE_LIMITED MODEL_UNAVAILABLE MODEL_PAUSED MODEL_BAD_ANSWER MODEL_REFUSED MODEL_CREDENTIAL_REFUSED MODEL_NOT_CONFIGURED
   * @throws BUDGET_ARTICLE_REACHED BUDGET_DAY_REACHED BUDGET_PRICE_UNKNOWN
   */
  write<K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']>
}

/** Gives the models that are configured at this moment, one for each kind of writing; fallbacks are inside. */
export interface Models {
  /** @param submissionId whose article it is written for; without it, only the cap of the day is held */
  for(kind: WritingKind, submissionId?: string): Promise<Model>
}
