/** One page that a search found. */
export interface SearchHit {
  readonly url: string
  readonly title: string
  readonly snippet: string
}

/** Finds pages about a book on the web. */
export interface SearchProvider {
  /** `searxng`, `brave`. */
  readonly id: string
  /**
   * The best pages for a query, best first.
   * @throws SEARCH_FAILED when the provider refused or did not answer
   */
  search(
    query: string,
    options: { readonly limit: number; readonly signal: AbortSignal },
  ): Promise<readonly SearchHit[]>
}
