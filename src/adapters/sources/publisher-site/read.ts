import type { RawPage, Reading } from '../../../domain/reading.ts'
import { readGenericPage } from '../../../reading/generic.ts'

/** What people call this source. */
export const label = 'Publisher’s page'

/** Reads a publisher's page: the book as it is stated or printed, the contents, and what the publisher says of it. */
export const read = (page: RawPage): Reading => readGenericPage(page, { voice: 'publisher', kind: 'description' })
