import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { RawPage, Reading } from '../../../domain/reading.ts'
import { jsonAnswer, nothingTold } from '../../../reading/answers.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { idOf, isbnsOf, type OpenLibraryBook } from './book.ts'
import { openLibraryPassages } from './prose.ts'
import { openLibraryRules } from './rules.ts'

/** What people call this source. */
export const label = 'Open Library'

/** Whether an answer of Open Library is of this kind: `edition`, `work`, `author`. */
export const isA = (kind: 'edition' | 'work' | 'author', json: JsonObject): boolean =>
  valueAt(json, 'type.key') === `/type/${kind}`

const keyed = (prefix: string, ids: readonly (string | null)[]): readonly string[] =>
  ids.flatMap((id) => (id === null ? [] : [`${prefix}:${id}`]))

/** Reads what Open Library answered about one book. */
export const readBook = (book: OpenLibraryBook): Reading => {
  const { edition, work } = book
  const { record, brokenRules } = readFields(openLibraryRules, book)
  const passages = openLibraryPassages(book)
  const workKey = idOf(work) ?? textIn(valueAt(edition, 'works[0].key'))?.split('/').at(-1) ?? null
  return {
    outcome: 'content',
    reason: null,
    pageTitle: textIn(edition?.['title']) ?? textIn(work?.['title']),
    language: proseLanguage(passages, null),
    record,
    passages,
    identity: {
      edition: [...keyed('openlibrary', [idOf(edition)]), ...keyed('isbn', isbnsOf(edition))],
      work: [...keyed('openlibrary-work', [workKey])],
    },
    brokenRules,
  }
}

/** Reads one answer by itself: an edition or a work in JSON, or a page that somebody saved. */
export const read = (page: RawPage): Reading => {
  if (!/json/.test(page.mediaType)) return readGenericPage(page)
  const answer = jsonAnswer(page, label)
  if ('wall' in answer) return nothingTold(answer.wall)
  const { json } = answer
  if (isA('edition', json)) return readBook({ edition: json, work: null, authors: [], isbn: null })
  if (isA('work', json)) return readBook({ edition: null, work: json, authors: [], isbn: null })
  return nothingTold({ outcome: 'not_a_book', reason: told.answer_no_book({ label: 'Open Library' }) })
}
