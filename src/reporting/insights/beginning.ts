import { z } from 'zod'
import type { Store } from '../../ports/store.ts'

/** The name of the setting that says since when is counted. */
export const beginningSetting = 'insights'

const beginningSchema = z.object({
  /** Since when figures are counted as things happen; what was before is found in the records of the books. */
  since: z.string(),
  /** When the days before were filled in; null while they are not. */
  filled_at: z.string().nullable(),
})
/** Since when is counted. */
export type Beginning = z.infer<typeof beginningSchema>

type Settings = Pick<Store, 'document' | 'insert' | 'put'>

/** Since when is counted; null where nobody has counted yet. */
export const readBeginning = async (store: Pick<Store, 'document'>): Promise<Beginning | null> =>
  beginningSchema.safeParse((await store.document('settings', beginningSetting))?.value).data ?? null

/** Notes that counting begins, unless it has begun. */
export const beginCounting = async (store: Settings, now: string): Promise<Beginning> => {
  const value: Beginning = { since: now, filled_at: null }
  const isFirst = await store.insert({ collection: 'settings', document: { name: beginningSetting, value } })
  const begun = isFirst ? value : await readBeginning(store)
  if (begun !== null) return begun
  // What stands there is not to be read: it is counted from now on.
  await store.put([{ collection: 'settings', document: { name: beginningSetting, value } }])
  return value
}

/** Notes that the days before are filled in. */
export const noteFilled = (store: Settings, begun: Beginning, now: string): Promise<void> =>
  store.put([{ collection: 'settings', document: { name: beginningSetting, value: { ...begun, filled_at: now } } }])
