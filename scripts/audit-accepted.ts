/** A known weakness that is installed all the same, for a while. */
export interface AcceptedWeakness {
  /** The advisory's address, as npm gives it: `https://github.com/advisories/GHSA-...`. */
  readonly advisory: string
  /** Why it does not matter here. */
  readonly reason: string
  /** The last day (`2027-01-31`) on which it is accepted. */
  readonly until: string
}

/** Weaknesses of high or critical weight that do not stop a release. */
export const acceptedWeaknesses: readonly AcceptedWeakness[] = []
