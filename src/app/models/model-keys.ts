import { providers } from '../../adapters/models/ai-sdk/index.ts'
import { PigmeuError } from '../../domain/errors.ts'
import type { WritingKind } from '../../domain/writing.ts'
import { writingKinds } from '../../domain/writing-kinds.ts'
import { type ChoiceDeps, chosenModel, credentialIdOf, environmentKey } from './model-choice.ts'
import type { AppModels } from './models.ts'

/** What a stored key is needed for. */
export interface KeyUse {
  /** The kinds of writing that its provider does, or follows in. */
  readonly writes: readonly WritingKind[]
  /** Those of them that nobody else would do. */
  readonly alone: readonly WritingKind[]
}

/** What key uses are read out of. */
export interface KeyDeps extends ChoiceDeps {
  readonly models: Pick<AppModels, 'chainOf'>
}

/** Whether a provider would go on without its stored key: by one of the environment, or because it uses that one already. */
const goesOnWithout = async (provider: string, deps: ChoiceDeps): Promise<boolean> => {
  const chosen = await chosenModel(deps)
  if (!chosen.offline && chosen.provider === provider) return chosen.origin === 'environment'
  const variable = providers.find(({ id }) => id === provider)?.keyVariable ?? null
  return environmentKey(deps.config, variable) !== null
}

/** What the stored key of a provider is needed for at this moment. */
export const keyUseOf = async (provider: string, deps: KeyDeps): Promise<KeyUse> => {
  if (await goesOnWithout(provider, deps)) return { writes: [], alone: [] }
  const chains = await Promise.all(
    writingKinds.map(async (kind) => {
      const writers = await deps.models.chainOf(kind)
      return { kind, own: writers.filter((writer) => writer.provider === provider).length, all: writers.length }
    }),
  )
  return {
    writes: chains.filter(({ own }) => own > 0).map(({ kind }) => kind),
    alone: chains.filter(({ own, all }) => own > 0 && own === all).map(({ kind }) => kind),
  }
}

/**
 * Forgets the stored key of a provider, and the address that it was for. Refused while something would be written by nobody:
 * books under way would fail one after the other.
 * @throws NOT_FOUND INVALID_INPUT
 */
export const removeModelKey = async (provider: string, deps: KeyDeps): Promise<void> => {
  const id = credentialIdOf(provider)
  if ((await deps.store.document('credentials', id)) === null)
    throw new PigmeuError('NOT_FOUND', `no key of "${provider}" is stored here`)
  const { alone } = await keyUseOf(provider, deps)
  if (alone.length > 0) {
    const reason = `is the only one that writes ${alone.join(', ')}; choose another writer for that first, or the offline writer`
    throw new PigmeuError('INVALID_INPUT', `provider ${reason}`, { problems: [{ field: 'provider', reason }] })
  }
  await deps.store.remove('credentials', id)
}
