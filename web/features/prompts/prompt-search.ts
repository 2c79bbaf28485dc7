import type { WritingKind } from '../../../src/domain/writing.ts'
import { writingKinds } from '../../../src/domain/writing-kinds.ts'

/** The parts of the page. */
export const promptViews = ['text', 'versions', 'trial'] as const

/** What the address says of the page: which prompt, which version, which part. */
export interface PromptSearch {
  readonly kind?: WritingKind | undefined
  readonly view?: (typeof promptViews)[number] | undefined
  /** The version that is edited or tried; the one in use unless told. */
  readonly version?: number | undefined
  /** The version that it is compared with. */
  readonly compare?: number | undefined
}

const versionOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN
  return Number.isSafeInteger(number) && number >= 1 ? number : undefined
}

/** Reads the address; what is not understood is left out. */
export const promptSearchOf = (search: Record<string, unknown>): PromptSearch => {
  const kind = writingKinds.find((one) => one === search['kind'])
  const view = promptViews.find((one) => one === search['view'])
  const [version, compare] = [versionOf(search['version']), versionOf(search['compare'])]
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(view === undefined ? {} : { view }),
    ...(version === undefined ? {} : { version }),
    ...(compare === undefined ? {} : { compare }),
  }
}
