import { type StageName, stageNames } from '../../../src/domain/status.ts'

/** What of a book's steps is open, as it stands in the address. */
export interface ContentSearch {
  readonly step?: StageName
  /** A source of the book: `s2`. */
  readonly source?: string
  /** How a source is looked at; as text unless told. */
  readonly as?: 'page'
}

const isStage = (value: unknown): value is StageName => stageNames.some((name) => name === value)

/** Reads the address of a task; what it does not understand is left out. */
export const contentSearchOf = (search: Record<string, unknown>): ContentSearch => ({
  ...(isStage(search['step']) ? { step: search['step'] } : {}),
  ...(typeof search['source'] === 'string' && /^[\w-]{1,40}$/.test(search['source'])
    ? { source: search['source'] }
    : {}),
  ...(search['as'] === 'page' ? { as: 'page' as const } : {}),
})
