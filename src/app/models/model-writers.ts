import { z } from 'zod'
import { providers } from '../../adapters/models/ai-sdk/index.ts'
import type { WritingKind } from '../../domain/writing.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'
import type { Store } from '../../ports/store.ts'
import { offlineId } from '../variables/shapes.ts'

/** The name of the setting that says who writes what. */
export const writersSetting = 'model.writers'

const writerSchema = z.strictObject({
  provider: z.string().refine((id) => id === offlineId || providers.some((row) => row.id === id), {
    error: `must be one of ${[offlineId, ...providers.map(({ id }) => id)].join(', ')}`,
  }),
  /** Null: the provider's default. */
  model_name: z.string().min(1).max(200).nullable(),
})

/** The offline writer stands alone: a book that a model began is not finished by rules, which would write in another voice. */
const aloneOffline = (writers: readonly { readonly provider: string }[]): boolean =>
  writers.length < 2 || writers.every(({ provider }) => provider !== offlineId)

/**
 * Who writes what. `by_kind` names the writers of one kind of writing in their order, in place of the default model; `fallbacks` follow
 * every kind when those before have failed.
 */
export const writersSchema = z.strictObject({
  by_kind: z.partialRecord(
    z.enum(writingKinds),
    z.array(writerSchema).max(5).refine(aloneOffline, { error: 'may name the offline writer only alone' }),
  ),
  fallbacks: z
    .array(writerSchema)
    .max(5)
    .refine((writers) => writers.every(({ provider }) => provider !== offlineId), {
      error: 'may not name the offline writer: it does not follow a model',
    }),
})
/** Who writes what. */
export type Writers = z.infer<typeof writersSchema>
/** One writer by its names. */
export type WriterName = Writers['fallbacks'][number]

/** The variables that name writers. */
export interface WriterConfig {
  readonly PIGMEU_MODEL_FALLBACKS?: readonly WriterName[] | undefined
  readonly PIGMEU_MODEL_SUMMARISE?: readonly WriterName[] | undefined
  readonly PIGMEU_MODEL_PLAN?: readonly WriterName[] | undefined
  readonly PIGMEU_MODEL_SECTION?: readonly WriterName[] | undefined
  readonly PIGMEU_MODEL_FRONT_MATTER?: readonly WriterName[] | undefined
  readonly PIGMEU_MODEL_JUDGE_SUPPORT?: readonly WriterName[] | undefined
}

const fromEnvironment = (config: WriterConfig): Writers => {
  const lists: Readonly<Record<WritingKind, readonly WriterName[] | undefined>> = {
    summarise: config.PIGMEU_MODEL_SUMMARISE,
    plan: config.PIGMEU_MODEL_PLAN,
    section: config.PIGMEU_MODEL_SECTION,
    front_matter: config.PIGMEU_MODEL_FRONT_MATTER,
    judge_support: config.PIGMEU_MODEL_JUDGE_SUPPORT,
  }
  const named = writingKinds.flatMap((kind) => (lists[kind] === undefined ? [] : [[kind, [...lists[kind]]] as const]))
  return { by_kind: Object.fromEntries(named), fallbacks: [...(config.PIGMEU_MODEL_FALLBACKS ?? [])] }
}

/** Who writes what at this moment: as stored, else as the environment says. */
export const readWriters = async (store: Store, config: WriterConfig): Promise<Writers> => {
  const stored = writersSchema.safeParse((await store.document('settings', writersSetting))?.value)
  return stored.success ? stored.data : fromEnvironment(config)
}

/** The writers of a kind that are named, in their order; `null` stands for the default model. */
export const writersOf = ({ by_kind, fallbacks }: Writers, kind: WritingKind): readonly (WriterName | null)[] => {
  const own = by_kind[kind] ?? []
  return [...(own.length > 0 ? own : [null]), ...fallbacks]
}
