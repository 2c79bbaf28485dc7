import { type ArticleState, articleStates } from '../../../src/domain/article/article-state.ts'

/** What the list of articles shows, as it stands in the address. */
export interface ArticlesSearch {
  /** Everything without it. */
  readonly state?: ArticleState
  readonly text?: string
}

/** Reads the address of the list; what it does not understand is left out. */
export const articlesSearchOf = (search: Record<string, unknown>): ArticlesSearch => {
  const state = articleStates.find((one) => one === search['state'])
  const text = search['text']
  return {
    ...(state === undefined ? {} : { state }),
    // A search for a year comes out of the address as a number.
    ...((typeof text === 'string' && text !== '') || typeof text === 'number' ? { text: String(text) } : {}),
  }
}
