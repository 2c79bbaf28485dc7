import { readSealedHeader, type SealedHeader } from '../../adapters/secrets/index.ts'
import { type SealedPlace, sealedCollections } from '../../ports/secrets.ts'
import { type Collections, documentKeys, type Store } from '../../ports/store.ts'

type SealedCollection = (typeof sealedCollections)[number]

/** A document that holds sealed values. */
export interface SealedDocument {
  readonly collection: SealedCollection
  readonly key: string
  readonly place: SealedPlace
  readonly document: Collections[SealedCollection]
  /** The sealed values in it, by their texts. */
  readonly sealed: ReadonlyMap<string, SealedHeader>
}

/** Every sealed value in a value, however deep it stands. */
const sealedIn = (value: unknown, found = new Map<string, SealedHeader>()): ReadonlyMap<string, SealedHeader> => {
  if (typeof value === 'string') {
    const header = readSealedHeader(value)
    if (header !== null) found.set(value, header)
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) sealedIn(one, found)
  }
  return found
}

/** Looks at one document; null when nothing in it is sealed. */
export const sealedDocument = <C extends SealedCollection>(
  collection: C,
  document: Collections[C],
): SealedDocument | null => {
  const sealed = sealedIn(document)
  const key = documentKeys[collection](document)
  return sealed.size === 0 ? null : { collection, key, place: `${collection}/${key}`, document, sealed }
}

/** Everything that is sealed, wherever it is kept. @throws STORE_UNAVAILABLE */
export const sealedDocuments = async (store: Pick<Store, 'documents'>): Promise<readonly SealedDocument[]> => {
  const found = await Promise.all(
    sealedCollections.map(async (collection) =>
      (await store.documents(collection, '')).map((document) => sealedDocument(collection, document)),
    ),
  )
  return found.flat().filter((one) => one !== null)
}

const swapped = (value: unknown, changes: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return changes.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => swapped(one, changes))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swapped(one, changes)]))
}

/** The same document with other sealed values in their places: texts for texts, so that its form stays. */
export const withSealed = <T>(document: T, changes: ReadonlyMap<string, string>): T => swapped(document, changes) as T

/** What a person calls what is sealed: the name of a credential, else its place. */
export const labelOf = ({ document, place }: SealedDocument): string =>
  'credential_id' in document ? `${document.label} (${document.kind})` : place

/** Whether it is gone by itself in some minutes, as what WordPress sends while a site is connected: nobody misses it. */
export const isPassing = ({ document }: SealedDocument): boolean =>
  'value' in document &&
  typeof document.value === 'object' &&
  document.value !== null &&
  'expires_at_ms' in document.value
