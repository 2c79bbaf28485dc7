import type { OpenWorld } from '../../domain/article/world.ts'
import type { Claim } from '../../domain/evidence.ts'
import type { PipelineSettings } from '../../domain/pipeline-settings.ts'
import type { WritingTasks } from '../../domain/writing.ts'
import type { Model, Prompt } from '../../ports/model.ts'
import type { StageContext } from '../../ports/stage.ts'
import type { Rules } from './prompt.ts'

/** Everything that the writing of one article rests on. */
export interface Desk {
  readonly context: StageContext
  readonly models: { readonly [K in keyof Rules]: Model }
  readonly rules: Rules
  readonly world: OpenWorld
  /** The claims that the writer can use. */
  readonly claims: readonly Claim[]
  /** Which steps are on. */
  readonly chosen: Pick<PipelineSettings, 'questions' | 'repair_rounds' | 'second_opinion_sentences'>
}

/** One piece of writing asked for, with the prompt of the whole or of a part of it. */
export interface Asked<K extends keyof Rules> {
  readonly input: WritingTasks[K]['input']
  readonly promptFor: (part: WritingTasks[K]['input']) => Prompt
}

const tellOf =
  (context: StageContext, step: string) =>
  (characters: number): void =>
    context.tellWriting(step, characters)

/** What one kind of writing is asked with. */
export interface AskingDesk<K extends keyof Rules> extends Pick<Desk, 'context'> {
  readonly models: Pick<Desk['models'], K>
}

/** Asks a model for one piece of writing, as a memoised step, each try recorded under the step's name. */
export const ask = <K extends keyof Rules>(
  { context, models }: AskingDesk<K>,
  kind: K,
  step: string,
  { input, promptFor }: Asked<K>,
): Promise<WritingTasks[K]['output']> => {
  const model = models[kind]
  const prompt = promptFor(input)
  const { signal } = context
  return context.step(step, { model: model.id, prompt }, () =>
    model.write({ kind, input, prompt, promptFor, signal, onProgress: tellOf(context, step) }, (usage) =>
      context.recordCall({ step, ...usage }),
    ),
  )
}
