import type { Rights } from './rights.ts'

const kept = { store_hours: null, field_hours: {}, show: 'all', images: 'none' } as const

/** A text that an editor copied from somewhere: whose it is, is not known. */
export const pastedRights: Rights = {
  ...kept,
  quote_words: 75,
  reason:
    'A text from elsewhere, pasted by an editor: quoted in short, with its source named, for the purpose of a review.',
}
/** How much a pasted text counts beside a page that was read where it stands. */
export const pastedWeight = 0.4

/** An editor's own words. */
export const editorRights: Rights = { ...kept, quote_words: 1000, reason: "An editor's own words." }
/** Whoever answers for the article has the last word. */
export const editorWeight = 1
