import type { WritingKind, WritingTasks } from '../domain/writing.ts'

/** One piece of writing asked for, in both forms: structured for writers that compose by rules, a prompt for language models. */
export interface ModelRequest<K extends WritingKind = WritingKind> {
  readonly kind: K
  readonly input: WritingTasks[K]['input']
  readonly prompt: { readonly system: string; readonly user: string }
  readonly signal: AbortSignal
}

/** What one call took. */
export interface ModelUsage {
  readonly provider: string
  readonly model: string
  readonly input_tokens: number
  readonly output_tokens: number
  /** Millionths of a US dollar; null when the price is unknown. */
  readonly cost_micro_usd: number | null
  readonly duration_ms: number
  /** `ok`, or the error code of a try that failed. */
  readonly outcome: string
}

/** A writer. */
export interface Model {
  /** `openai/gpt-...`, `offline`. */
  readonly id: string
  /** Shown with the article ("offline draft"), or null. */
  readonly label: string | null
  /** Whether it can write in another language than its evidence. */
  readonly translates: boolean
  /**
   * Answers in the shape of the kind's output schema, checked. Reports every try, also those that failed.
   * @throws MODEL_RATE_LIMITED MODEL_UNAVAILABLE MODEL_BAD_ANSWER MODEL_REFUSED MODEL_CREDENTIAL_REFUSED MODEL_NOT_CONFIGURED
   */
  write<K extends WritingKind>(
    request: ModelRequest<K>,
    onUsage: (usage: ModelUsage) => Promise<void>,
  ): Promise<WritingTasks[K]['output']>
}

/** Gives the model that is configured at this moment. */
export interface Models {
  current(): Promise<Model>
}
