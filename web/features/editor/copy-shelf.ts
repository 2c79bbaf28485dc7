import { z } from 'zod'
import { draftWordsSchema } from '../../../src/domain/desk/draft.ts'
import type { CopyShelf, DraftCopy } from './draft-wire.ts'

const copySchema = z.object({
  submission_id: z.string(),
  base_version: z.int(),
  revision: z.int(),
  common: draftWordsSchema,
  words: draftWordsSchema,
  sent: draftWordsSchema.nullable(),
  changed_at: z.number(),
})

const placeOf = (submissionId: string, desk = ''): string => `pigmeu.draft/${submissionId}/${desk}`

const read = (place: string): DraftCopy | null => {
  try {
    return copySchema.parse(JSON.parse(localStorage.getItem(place) ?? 'null'))
  } catch {
    // What a former release kept in another form, or another program's, is no copy of ours.
    return null
  }
}

const places = (): readonly string[] => {
  try {
    return Object.keys(localStorage)
  } catch {
    return []
  }
}

/** The place in this browser where one page keeps words that the server does not have yet. */
export const copyShelf = (submissionId: string, desk: string): CopyShelf => {
  const place = placeOf(submissionId, desk)
  return {
    keep: (copy) => {
      try {
        localStorage.setItem(place, JSON.stringify(copy))
        return true
      } catch {
        return false
      }
    },
    forget: () => {
      try {
        localStorage.removeItem(place)
      } catch {
        // A browser that keeps nothing has nothing to forget.
      }
    },
  }
}

/** Takes over what a page that is gone has left of an article: the newest, if there are several; the others stay. */
export const takeCopy = (submissionId: string, desk: string, isAlive: (desk: string) => boolean): DraftCopy | null => {
  const start = placeOf(submissionId)
  const left = places()
    .filter((place) => place.startsWith(start) && !isAlive(place.slice(start.length)))
    .flatMap((place) => ({ place, copy: read(place) }))
    .sort((one, other) => (other.copy?.changed_at ?? 0) - (one.copy?.changed_at ?? 0))
  const [newest] = left
  if (!newest?.copy) return null
  // First kept anew, then forgotten: at no moment it is nowhere.
  if (copyShelf(submissionId, desk).keep(newest.copy)) localStorage.removeItem(newest.place)
  return newest.copy
}
