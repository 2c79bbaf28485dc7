/** Marks that steer writing direction or join characters; they stand inside labels and values of shop pages and mean nothing. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Text on one line: runs of white space become one space, invisible marks go. */
export const fold = (text: string): string => text.replace(invisible, '').replace(/\s+/gu, ' ').trim()

/** Like `fold`, but keeps line breaks. */
export const foldLines = (text: string): string => text.split('\n').map(fold).filter(Boolean).join('\n')

/** A label as it is looked up: folded, lower case, without the colon that ends it. */
export const labelKey = (text: string): string =>
  fold(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:]+$/u, '')
    .replace(/^[\s:]+/u, '')

/** A word without its accents, in lower case, for tables that must not depend on spelling habits. */
export const bareWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
