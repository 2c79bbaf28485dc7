/** A page as it was fetched lately. */
export interface KeptPage {
  readonly html: string
  /** SHA-256 of the body as it arrived, hex. */
  readonly contentHash: string
}

/** Where pages lie that were fetched lately; for hours, to spare their sites. */
export interface PageDesk {
  /** Null where the page is not kept, or no longer. */
  find(url: string): Promise<KeptPage | null>
}
