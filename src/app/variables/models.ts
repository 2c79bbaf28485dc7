import { z } from 'zod'
import {
  apiKey,
  offlineId,
  oneOf,
  provider,
  providerIds,
  secondsList,
  usdOrNone,
  wholeNumber,
  writerList,
} from './shapes.ts'
import { type Variable, variable } from './variable.ts'

const writersFor = (what: string) =>
  variable(
    writerList.optional(),
    `Writers of ${what}, in their order, in place of the default model: provider/model,provider/model.`,
  )

/** Variables: who writes, and what it may cost. */
export const modelsVariables = {
  PIGMEU_MODEL_PROVIDER: variable(
    provider.optional(),
    `Model provider, if it is not set up in the UI: ${providerIds.join(', ')}.`,
  ),
  PIGMEU_MODEL: variable(z.string().min(1).optional(), "Model name; the provider's default unless told."),
  PIGMEU_MODEL_BASE_URL: variable(
    z.url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' }).optional(),
    'Address of an OpenAI-compatible server (Ollama, vLLM, LM Studio).',
  ),
  PIGMEU_MODEL_TIMEOUTS: variable(
    secondsList.default([30_000, 60_000, 120_000]),
    'Seconds that the first, second and third try of a model call may take.',
  ),
  PIGMEU_MODEL_INTERVAL_MS: variable(wholeNumber(0).default(100), 'Least time between two model calls.'),
  PIGMEU_MODEL_FORM: variable(
    oneOf(['auto', 'json', 'lines']).default('auto'),
    'How own servers are asked to answer: json where they answer by a schema, lines where not; auto goes by the test call.',
  ),
  PIGMEU_MODEL_SUMMARISE: writersFor('summaries'),
  PIGMEU_MODEL_PLAN: writersFor('plans'),
  PIGMEU_MODEL_SECTION: writersFor('sections'),
  PIGMEU_MODEL_FRONT_MATTER: writersFor('titles, descriptions and the verdict box'),
  PIGMEU_MODEL_JUDGE_SUPPORT: writersFor('the second opinion on support'),
  PIGMEU_SECOND_OPINION: variable(
    wholeNumber(0, 50).default(0),
    'Sentences of an article, at most, about which a model is asked for a second opinion on their support; 0 asks none.',
  ),
  PIGMEU_MODEL_FALLBACKS: variable(
    writerList
      .refine((writers) => writers.every(({ provider }) => provider !== offlineId), {
        error: 'may not name the offline writer: it does not follow a model',
      })
      .optional(),
    'Writers that follow, in their order, when those before have failed: provider/model,provider/model.',
  ),
  PIGMEU_BUDGET_ARTICLE_USD: variable(
    usdOrNone.default(2),
    'Most US dollars that the model calls of one article may cost; none for no cap.',
  ),
  PIGMEU_BUDGET_DAY_USD: variable(
    usdOrNone.default(20),
    'Most US dollars that the model calls of one day (UTC) may cost; none for no cap.',
  ),
  PIGMEU_BUDGET_UNKNOWN_PRICE: variable(
    oneOf(['allow', 'refuse']).default('allow'),
    'Whether models are asked whose price is not known, so that no cap can be held for them.',
  ),
  OPENAI_API_KEY: variable(apiKey, 'Key for OpenAI.', true),
  ANTHROPIC_API_KEY: variable(apiKey, 'Key for Anthropic.', true),
  GOOGLE_GENERATIVE_AI_API_KEY: variable(apiKey, 'Key for Google.', true),
  MISTRAL_API_KEY: variable(apiKey, 'Key for Mistral.', true),
  GROQ_API_KEY: variable(apiKey, 'Key for Groq.', true),
} as const satisfies Record<string, Variable>
