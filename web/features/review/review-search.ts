/** What the review desk shows, as it stands in the address. */
export interface ReviewSearch {
  /** An older version to read; the current one without it. */
  readonly version?: number
  /** Whether the article is being edited. */
  readonly edit?: true
  /** The section written anew that is looked at, by the name of its proposal. */
  readonly proposal?: string
}

/** Reads the address of the review desk; what it does not understand is left out. */
export const reviewSearchOf = (search: Record<string, unknown>): ReviewSearch => {
  const version = Number(search['version'])
  const { proposal } = search
  return {
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(search['edit'] === true || search['edit'] === 'true' ? { edit: true } : {}),
    ...(typeof proposal === 'string' && proposal !== '' ? { proposal } : {}),
  }
}
