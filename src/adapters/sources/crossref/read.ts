import { parseDocument } from 'htmlparser2'
import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { PassageDraft, RawPage, Reading } from '../../../domain/reading.ts'
import { jsonAnswer, nothingTold } from '../../../reading/answers.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { blocksOf } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import { isObject, type JsonObject } from '../../../reading/structured/json.ts'
import { textIn } from '../../../reading/structured/json-rules.ts'
import { type CrossrefWork, crossrefRules, isbnsOf, namedIn } from './rules.ts'

/** What people call this source. */
export const label = 'Crossref'

/** Types of works at Crossref that are whole books. @source api.crossref.org/types */
export const bookTypes = ['book', 'monograph', 'edited-book', 'reference-book'] as const

/** Whether a work is a whole book rather than a chapter, a paper, a series. */
export const isBook = (work: JsonObject): boolean => bookTypes.some((type) => type === namedIn(work).type)

const passagesIn = ({ work }: CrossrefWork): readonly PassageDraft[] => {
  const abstract = work['abstract']
  if (typeof abstract !== 'string') return []
  const blocks = blocksOf(parseDocument(abstract.replace(/<(\/?)jats:/g, '<$1')))
  return passagesOf(
    blocks.filter(({ text }) => !/^abstract$/i.test(text)),
    { kind: 'description', voice: 'publisher', locator: '$.work.abstract' },
  )
}

/** Reads one work; what is not a whole book is told apart. */
export const readWork = (asked: CrossrefWork): Reading => {
  const { work } = asked
  const { type, title } = namedIn(work)
  if (!isBook(work)) {
    const kind = type === '' ? 'something else' : `a ${type.replaceAll('-', ' ')}`
    return nothingTold({ outcome: 'not_a_book', reason: told.held_as({ label: 'Crossref', kind }) })
  }
  const { record, brokenRules } = readFields(crossrefRules, asked)
  const passages = passagesIn(asked)
  const doi = textIn(work['DOI'])?.toLowerCase() ?? null
  return {
    outcome: 'content',
    reason: null,
    pageTitle: title || null,
    language: proseLanguage(passages, textIn(work['language'])),
    record,
    passages,
    identity: { edition: isbnsOf(work).map((isbn) => `isbn:${isbn}`), work: doi === null ? [] : [`doi:${doi}`] },
    brokenRules,
  }
}

/** The work in an answer that is about one. */
export const workIn = (answer: JsonObject): JsonObject => (isObject(answer['message']) ? answer['message'] : answer)

/** Reads one answer by itself: a work in JSON, or a page that somebody saved. */
export const read = (page: RawPage): Reading => {
  if (!/json/.test(page.mediaType)) return readGenericPage(page)
  const answer = jsonAnswer(page, label)
  return 'wall' in answer ? nothingTold(answer.wall) : readWork({ work: workIn(answer.json), isbn: null })
}
