import type { SiteDraft } from './site-draft.ts'

/** What every group of fields of a site is given. */
export interface FieldsProps {
  readonly draft: SiteDraft
  /** What the server said about fields, by their names. */
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (change: Partial<SiteDraft>) => void
}
