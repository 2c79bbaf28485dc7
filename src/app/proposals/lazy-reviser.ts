import type { SectionReviser } from '../../actions/deps.ts'
import type { ReviserDeps } from './reviser.ts'

/** Writes sections anew; what that takes is loaded when it is asked for, so that a process that only answers requests stays small. */
export const lazyReviser = (deps: ReviserDeps): SectionReviser => ({
  revise: async (asked, signal) => {
    const { createReviser } = await import('./reviser.ts')
    return createReviser(deps).revise(asked, signal)
  },
})
