import { z } from 'zod'

/** Where the browser keeps for which book the editor went to fetch a page. */
const place = 'pigmeu.hand-over'
/** A wish that is older is forgotten: the page is for another book by then. */
const lifeMs = 30 * 60 * 1000

const wishSchema = z.object({ submission_id: z.string(), origin: z.string(), at_ms: z.number() })

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null)

/** Remembers that the page at an address is wanted for a book. */
export const wishFor = (submissionId: string, url: string): void => {
  const wish = { submission_id: submissionId, origin: originOf(url) ?? '', at_ms: Date.now() }
  localStorage.setItem(place, JSON.stringify(wish))
}

/** The book for which a page of this site was wanted a moment ago, or null. */
export const wishedBook = (url: string): string | null => {
  try {
    const wish = wishSchema.parse(JSON.parse(localStorage.getItem(place) ?? ''))
    return wish.origin === originOf(url) && Date.now() - wish.at_ms < lifeMs ? wish.submission_id : null
  } catch {
    // Nothing was wanted, or what is stored is not ours.
    return null
  }
}

/** Forgets what was wanted; it is here. */
export const forgetWish = (): void => localStorage.removeItem(place)
