/**
 * The collections whose documents may hold sealed values. The present key is changed in all of them, and at start all of them
 * are looked through for keys that are missing: a value that is kept elsewhere is given its collection here first.
 */
export const sealedCollections = ['credentials', 'settings'] as const

/** Where a sealed value is kept: collection and key of its document. It opens nowhere else. */
export type SealedPlace = `${(typeof sealedCollections)[number]}/${string}`

/** Encrypts what must not lie about in plain text. */
export interface Secrets {
  seal(plain: string, place: SealedPlace): Promise<string>
  /** @throws SECRET_KEY_WRONG when its key is not at hand, and for what was changed or brought from another place */
  open(sealed: string, place: SealedPlace): Promise<string>
  /** Whether the key of a sealed value is at hand. */
  opens(sealed: string): Promise<boolean>
}
