import { type PostOptions, usualOptions } from './post-options.ts'
import type { SiteProfile } from './site-profile.ts'
import type { BookRequest } from './submission.ts'

/** What is known before anybody chose how an article is filed at a site. */
export interface KnownBefore {
  readonly book: Pick<BookRequest, 'category'>
  readonly profile: Pick<SiteProfile, 'default_category'>
  /** How it was filed there last, or null when it never went there. */
  readonly earlier: PostOptions | null
}

/** How an article is filed unless somebody chooses: as last time; else under the site's category and the book's own. */
export const beginningOptions = ({ book, profile, earlier }: KnownBefore): PostOptions => {
  // An instant that was chosen for the last time is over.
  if (earlier !== null) return { ...earlier, go_live_at: null }
  const categories = [profile.default_category, book.category].filter((name) => name !== null && name.trim() !== '')
  return { ...usualOptions, categories: [...new Set(categories)].filter((name) => name !== null) }
}

/** What those who do not see a picture of the book's cover are told. */
export const coverAlt = ({ title, author }: Pick<BookRequest, 'title' | 'author'>): string =>
  `Cover of ${title} by ${author}`.slice(0, 300)
