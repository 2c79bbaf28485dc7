/** A file that cannot be read as a book, with the reason as it goes on after "the file". */
export class UnreadableBook extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, cause === undefined ? undefined : { cause })
    this.name = 'UnreadableBook'
  }
}

/** Refuses a file. @throws UnreadableBook */
export const unreadable = (reason: string, cause?: unknown): never => {
  throw new UnreadableBook(reason, cause)
}

/** What is said of every file that is locked by a shop. */
export const lockedByShop =
  'is protected by the shop that sold it (DRM) and cannot be read; upload your Kindle highlights or another copy instead'
