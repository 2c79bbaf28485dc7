import { z } from 'zod'

/** What an answer says it is about, as keys: `isbn:9781449373320`, `asin:B06XPJML5D`, `openlibrary:OL26836056M`. */
export const identitySchema = z.object({
  /** Keys of one edition: `isbn:`, `asin:`, `openlibrary:OL…M`, `google:`, `goodreads:`. */
  edition: z.array(z.string()),
  /** Keys of the work, shared by its editions and translations: `openlibrary-work:OL…W`, `goodreads-work:`, `doi:`. */
  work: z.array(z.string()),
})
/** Which edition of which work an answer is about. */
export type Identity = z.infer<typeof identitySchema>
