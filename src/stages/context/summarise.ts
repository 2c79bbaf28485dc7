import type { Snapshot } from '../../domain/evidence.ts'
import type { PromptVersion } from '../../domain/prompts/prompt-version.ts'
import type { BookBrief, EvidencePassage, SummariseInput, WritingTasks } from '../../domain/writing.ts'
import type { Model } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import { claimsPerPart, partsOf } from './parts.ts'
import { passagesToSummarise } from './passages.ts'
import { summarisePrompt } from './prompt.ts'

type Summarised = WritingTasks['summarise']['output']

/** Who summarises, by which rules, for which book. */
export interface Summariser {
  readonly model: Model
  readonly rules: PromptVersion
  readonly book: BookBrief
  /** How many sources are read. */
  readonly sources: number
}

/**
 * Asks for the claims of one source: in one call, or part by part where it is long, so that nothing of it is left out. All parts are one
 * step, for what was made of a source is forgotten as one; each part's calls are recorded under a name of their own.
 */
export const summariseSource = (
  context: StageContext,
  { model, rules, book, sources }: Summariser,
  snapshot: Snapshot,
): Promise<Summarised> => {
  const parts = partsOf(passagesToSummarise(snapshot))
  if (parts.length === 0) return Promise.resolve({ claims: [] })
  const { language } = context.submission.book
  const step = `summarise:${snapshot.source_id}`
  const promptFor = (part: SummariseInput) => summarisePrompt(rules, part, claimsPerPart(sources, parts.length))
  const inputs = parts.map((passages: readonly EvidencePassage[]) => ({
    book,
    source_label: snapshot.label,
    language,
    passages,
  }))
  const prompts = inputs.map(promptFor)
  const ask = (input: SummariseInput, index: number): Promise<Summarised> => {
    const name = parts.length === 1 ? step : `${step}:${index + 1}-of-${parts.length}`
    const onProgress = (characters: number): void => context.tellWriting(name, characters)
    const prompt = prompts[index] ?? promptFor(input)
    const { signal } = context
    return model.write({ kind: 'summarise', input, prompt, promptFor, signal, onProgress }, (usage) =>
      context.recordCall({ step: name, ...usage }),
    )
  }
  return context.step(step, { model: model.id, prompts }, async () => {
    const outputs = await Promise.all(inputs.map(ask))
    return { claims: outputs.flatMap(({ claims }) => claims) }
  })
}
