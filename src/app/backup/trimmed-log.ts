import type { TrimmedLog } from '../../engine/retention/index.ts'
import type { Store } from '../../ports/store.ts'
import { createAudit, trimAudit } from '../../reporting/audit/index.ts'

/** The audit log as retention needs it; the last entry always stays, so that the log goes on from it. */
export const trimmedLog = (store: Store): TrimmedLog => ({
  countBefore: async (instant) => {
    let count = 0
    let isOld = false
    for await (const { at } of createAudit({ store }).entries()) {
      // One that is followed by another goes.
      if (isOld) count += 1
      isOld = at < instant
      if (!isOld) break
    }
    return count
  },
  trim: (before) => trimAudit(store, before),
})
