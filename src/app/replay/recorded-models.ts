import type { ModelCall } from '../../domain/submission.ts'
import type { WritingKind } from '../../domain/writing.ts'
import type { Model, Models } from '../../ports/model.ts'
import type { Store } from '../../ports/store.ts'
import { cachedOutcome } from '../models/model-answer-cache.ts'

/** Which kind of writing a step of the pipeline asks for, or null. */
export const kindOfStep = (step: string): WritingKind | null => {
  const [start = ''] = step.split(':')
  if (start === 'repair') return 'section'
  return (
    (['summarise', 'plan', 'section', 'front_matter', 'judge_support'] as const).find((kind) => kind === start) ?? null
  )
}

/** The writer that was asked first when a kind was written last: tries that failed before the last good one were its. */
const askedFirst = (calls: readonly ModelCall[]): string | null => {
  const answered = (call: ModelCall | undefined): boolean => call?.outcome === 'ok' || call?.outcome === cachedOutcome
  let at = calls.findLastIndex(answered)
  while (at > 0 && !answered(calls[at - 1]) && calls[at - 1]?.step === calls[at]?.step) at -= 1
  const call = calls[at]
  if (call === undefined) return null
  return call.provider === 'offline' ? 'offline' : `${call.provider}/${call.model}`
}

/**
 * The models that a book was written by, under the names that they had: what they answered stands in the record. What is asked
 * anew goes to the models that are configured now.
 * @throws MODEL_NOT_CONFIGURED and the codes of models, when something is asked anew
 */
export const recordedModels = async (
  store: Pick<Store, 'documents'>,
  submissionId: string,
  configured: Models,
): Promise<Models> => {
  const calls = await store.documents('model_calls', `${submissionId}/`)
  return {
    for: async (kind): Promise<Model> => {
      const id = askedFirst(calls.filter(({ step }) => kindOfStep(step) === kind))
      if (id === null) return configured.for(kind)
      return {
        id,
        label: id === 'offline' ? 'offline draft' : null,
        translates: id !== 'offline',
        // Who is configured now is looked for only when something has to be asked anew: a replay needs no key.
        write: async (request, onUsage) => (await configured.for(kind)).write(request, onUsage),
      }
    },
  }
}
