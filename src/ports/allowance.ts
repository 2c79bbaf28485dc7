/** How often one thing may be done within a window of time. */
export interface AllowanceRule {
  /** Tells rules apart; keys of one rule mean nothing to another. */
  readonly name: string
  readonly times: number
  /** Whole seconds, in milliseconds; at most 20 days. */
  readonly windowMs: number
}

/** What is left of an allowance after it was taken from. */
export interface Allowance {
  readonly isWithin: boolean
  readonly left: number
  /** Until the window ends, in milliseconds. */
  readonly resetMs: number
}

/** Counts what is done under keys, within windows that begin with the first time; nothing is counted longer than its window. */
export interface Allowances {
  /** Counts once more under a key, and tells whether that was allowed. */
  take(rule: AllowanceRule, key: string): Promise<Allowance>
  /** Takes a count back, for what turned out to do no harm. */
  giveBack(rule: AllowanceRule, key: string): Promise<void>
  /** How often a key was counted in its present window. */
  taken(rule: AllowanceRule, key: string): Promise<number>
}
