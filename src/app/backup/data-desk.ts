import { keepRetention, readRetention, writeRetention } from '../../engine/retention/index.ts'
import type { DataDesk } from '../../http/desks/data.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'
import type { DataPlaces } from './data-source.ts'
import { trimmedLog } from './trimmed-log.ts'

/** What the desk works with. */
interface DataDeskParts {
  readonly config: DataPlaces
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
}

/** Makes backups and exports of an open installation; what makes them is loaded when it is asked for. */
export const createDataDesk = ({ config, store, clock }: DataDeskParts): DataDesk => {
  const now = (): string => instant(clock.now())
  return {
    backup: async ({ withKey }) => {
      const { backupOf } = await import('./data-source.ts')
      return backupOf(config, store, { withKey, now: now() })
    },
    exportAll: async () => {
      const { exportOf } = await import('./data-source.ts')
      return exportOf(config, store, now())
    },
    retention: () => readRetention(store),
    keepFor: (policy) => writeRetention(store, policy),
    countRetention: async (policy) =>
      keepRetention({
        store,
        audit: trimmedLog(store),
        policy: policy ?? (await readRetention(store)),
        now: now(),
        onlyCount: true,
      }),
  }
}
