import { PigmeuError } from '../../domain/errors.ts'
import type { DocumentWrite, Store } from '../../ports/store.ts'

/** Far more than people save one thing at one instant. */
const tries = 20

/**
 * Stores something as the version after the newest one; who saves at the same time, here or in another process, gets the
 * one after that.
 * @throws VERSION_CONFLICT
 */
export const insertNextVersion = async <T>(
  store: Pick<Store, 'insert'>,
  newestVersion: () => Promise<number>,
  next: (version: number) => { readonly document: T; readonly write: DocumentWrite },
): Promise<T> => {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { document, write } = next((await newestVersion()) + 1)
    if (await store.insert(write)) return document
  }
  throw new PigmeuError('VERSION_CONFLICT')
}
