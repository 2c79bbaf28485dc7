import { z } from 'zod'
import { fieldValueSchema } from './book-record.ts'
import { passageKinds, voices } from './evidence.ts'
import { identitySchema } from './identity.ts'
import type { Rights } from './rights.ts'

/** In which form an editor's own copy of a book came. */
export const bookFormats = ['epub', 'pdf', 'text', 'clippings'] as const
/** In which form an editor's own copy of a book came. */
export type BookFormat = (typeof bookFormats)[number]

/**
 * What is kept of an editor's own copy: what the book says of itself, and the passages that an article may rest on. The file
 * and the rest of its text are not kept.
 */
export const bookExcerptSchema = z.object({
  format: z.enum(bookFormats),
  file: z.object({
    name: z.string(),
    bytes: z.int().nonnegative(),
    /** SHA-256 of the file, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  /** The title that the file gives itself; null when it gives none. */
  title: z.string().nullable(),
  /** BCP 47 tag of the text's language, or null when unknown. */
  language: z.string().nullable(),
  /** Pages of the whole copy, where it has pages. */
  pages: z.int().positive().nullable(),
  /** Words of the whole copy. */
  words: z.int().nonnegative(),
  /** Where the copy names the book asked for: its title at the front, title or author anywhere; unknown in other scripts. */
  names_book: z.enum(['front', 'somewhere', 'nowhere', 'unknown']),
  record: z.array(fieldValueSchema),
  identity: identitySchema,
  passages: z.array(
    z.object({
      kind: z.enum(passageKinds),
      voice: z.enum(voices),
      text: z.string().min(1),
      locator: z.string().min(1),
    }),
  ),
})
/** What is kept of an editor's own copy. */
export type BookExcerpt = z.infer<typeof bookExcerptSchema>

/** The share of the vote of what a file says of its book: its metadata are as good as whoever made the file. */
export const bookCopyWeight = 0.4

/** Passages that are kept of a whole book: enough for every chapter to be heard, far too few to read it. */
export const bookPassages = 60

/** What may be done with an editor's own copy: it is private evidence. */
export const bookCopyRights: Rights = {
  store_hours: null,
  field_hours: {},
  show: 'cited',
  quote_words: 150,
  images: 'none',
  reason:
    "The editor's own copy: private evidence. Selected passages are kept for the checks, only those that the article cites are shown beside it, and brief quotations are all that leaves the house.",
}
