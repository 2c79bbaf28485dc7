import type { SchemaDraft } from './schema-draft.ts'

/** A draft, and the way to change it. */
export interface SchemaEditing {
  readonly draft: SchemaDraft
  readonly change: (draft: SchemaDraft) => void
}
