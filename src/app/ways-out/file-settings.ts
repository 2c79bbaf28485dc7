import { type FileSettings, fileSettingsSchema, usualFileSettings } from '../../domain/file-form.ts'
import type { FileSettingsDesk } from '../../http/deps.ts'
import type { Store } from '../../ports/store.ts'

/** Under which name it is stored whom published files are written for. */
const name = 'files'

/** Whom published files are written for, as it was chosen last. */
export const readFileSettings = async (store: Pick<Store, 'document'>): Promise<FileSettings> => {
  const stored = await store.document('settings', name)
  return fileSettingsSchema.safeParse(stored?.value).data ?? usualFileSettings
}

/** Where it is chosen whom published files are written for. */
export const createFileSettings = (store: Store): FileSettingsDesk => ({
  read: () => readFileSettings(store),
  choose: async (value) => {
    await store.put([{ collection: 'settings', document: { name, value } }])
    return value
  },
})
