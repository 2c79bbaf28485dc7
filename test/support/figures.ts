import type { TestContext } from 'vitest'

/** What tests count for the one table of `npm run eval:hardening`; each number is a sum over all tests that tell it. */
export interface Figures {
  /** Inputs that were made up and given to the product: cases of properties, requests. */
  readonly inputs_tried: number
  /** Things that broke around the product and that it lived through: full disks, jumps of the clock, kills, servers that were away. */
  readonly faults_survived: number
  readonly canaries_planted: number
  readonly outputs_searched: number
  /** Canaries that were found in an output: none may be. */
  readonly canaries_leaked: number
  /** Requests whose answer was held against the table of access. */
  readonly routes_by_role_checked: number
  /** States that must not be: an answer 5xx, a ledger that contradicts itself, something lost or made twice. */
  readonly bad_states: number
}

declare module 'vitest' {
  interface TaskMeta {
    figures?: Partial<Figures>
  }
}

/** Tells what a test counted; told again, it replaces what was told. */
export const tellFigures = ({ task }: Pick<TestContext, 'task'>, figures: Partial<Figures>): void => {
  task.meta.figures = figures
}
