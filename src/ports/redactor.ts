/** Takes secrets out of what leaves the process: log lines, errors, traces, reports, bundles. */
export interface Redactor {
  /** From now on this value is masked wherever it stands, also as it stands in addresses and in Basic authorisation. */
  learn(secret: string): void
  /** Masks known secrets, and what has the shape of one. */
  text(text: string): string
  /** The same for a value and all that is in it; what stands under the name of a secret is masked whole. */
  value<T>(value: T): T
}
