import { readSealedHeader, type SealedHeader } from '../../adapters/secrets/index.ts'
import { type SealedPlace, sealedCollections } from '../../ports/secrets.ts'
import { type Collections, documentKeys, type Store } from '../../ports/store.ts'

type SealedCollection = (typeof sealedCollections)[number]

/** A document that holds sealed values, as it stood when it was read. */
export interface SealedDocument {
  readonly place: SealedPlace
  /** What a person calls it: the name of a credential, else its place. */
  readonly label: string
  /** Whether it is gone by itself in some minutes, as what WordPress sends while a site is connected: nobody misses it. */
  readonly isPassing: boolean
  /** The sealed values in it, by their texts. */
  readonly sealed: ReadonlyMap<string, SealedHeader>
  /** Puts other sealed values in their places, unless somebody changed the document meanwhile: then false, and nothing was written. */
  swap(changes: ReadonlyMap<string, string>): Promise<boolean>
  /** Reads it anew; null when it is gone, or nothing in it is sealed any more. */
  again(): Promise<SealedDocument | null>
}

type SealedStore = Pick<Store, 'document' | 'documents' | 'replace'>

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

const swapped = (value: unknown, changes: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return changes.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => swapped(one, changes))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swapped(one, changes)]))
}

const labelOf = (document: Collections[SealedCollection], place: SealedPlace): string =>
  'credential_id' in document ? `${document.label} (${document.kind})` : place

const isPassing = (document: Collections[SealedCollection]): boolean =>
  'value' in document &&
  typeof document.value === 'object' &&
  document.value !== null &&
  'expires_at_ms' in document.value

const lookAt = <C extends SealedCollection>(
  store: SealedStore,
  collection: C,
  document: Collections[C],
): SealedDocument | null => {
  const sealed = sealedIn(document)
  if (sealed.size === 0) return null
  const key = documentKeys[collection](document)
  const place: SealedPlace = `${collection}/${key}`
  return {
    place,
    label: labelOf(document, place),
    isPassing: isPassing(document),
    sealed,
    // Texts for texts: the document keeps its form.
    swap: (changes) => store.replace(collection, document, swapped(document, changes) as Collections[C]),
    again: async () => {
      const found = await store.document(collection, key)
      return found === null ? null : lookAt(store, collection, found)
    },
  }
}

const sealedOf = async <C extends SealedCollection>(store: SealedStore, collection: C) =>
  (await store.documents(collection, '')).flatMap((document) => lookAt(store, collection, document) ?? [])

/** Everything that is sealed, wherever it is kept. @throws STORE_UNAVAILABLE */
export const sealedDocuments = async (store: SealedStore): Promise<readonly SealedDocument[]> => {
  const found = await Promise.all(sealedCollections.map((collection) => sealedOf(store, collection)))
  return found.flat()
}

/** The ids of the keys that a document needs. */
export const keysNeededBy = ({ sealed }: SealedDocument): ReadonlySet<string> =>
  new Set([...sealed.values()].map(({ keyId }) => keyId))
