import { spokenBy } from '../../src/domain/spoken.ts'
import type { Told } from '../../src/domain/told.ts'
import { locale } from './locale.ts'

/** English readers need none: what the server says is said in English. */
const words = locale === 'pt-BR' ? await import('./pt-br/refusals/index.ts') : null

/** A refusal in the reader's language; as it came where it is told by no sentence that is known here. */
export const spoken = (told: Told, english: string): string =>
  words === null ? english : spokenBy(words.refusals, told, english)

/** Whether a refusal can be told in the reader's language. */
export const canSpeak = ({ rule }: Told): boolean =>
  words === null || (rule !== undefined && Object.hasOwn(words.refusals, rule))

/** What the reader's language calls a field; by its own name where it has no other. */
export const spokenField = (field: string): string => (words === null ? field : words.fieldName(field))
