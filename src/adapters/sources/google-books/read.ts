import { parseDocument } from 'htmlparser2'
import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { PassageDraft, RawPage, Reading } from '../../../domain/reading.ts'
import { jsonAnswer, nothingTold } from '../../../reading/answers.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import { type Block, blocksOf } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { proseLanguage } from '../../../reading/prose-language.ts'
import { readFields } from '../../../reading/rules.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { fold } from '../../../reading/text.ts'
import { googleBooksRules, isbnsIn } from './rules.ts'

/** What people call this source. */
export const label = 'Google Books'

const descriptionAt = '$.volumeInfo.description'

/** Descriptions come as HTML or as plain lines. */
const blocksIn = (text: string): readonly Block[] =>
  /<\/?[a-z]/i.test(text)
    ? blocksOf(parseDocument(text))
    : text
        .split(/\n+/)
        .map((line) => ({ form: 'paragraph' as const, text: fold(line) }))
        .filter((block) => block.text !== '')

const passagesIn = (volume: JsonObject): readonly PassageDraft[] => {
  const description = valueAt(volume, descriptionAt)
  return typeof description === 'string'
    ? passagesOf(blocksIn(description), { kind: 'description', voice: 'publisher', locator: descriptionAt })
    : []
}

/** Reads one volume; magazines and the like are no books. */
export const readVolume = (volume: JsonObject): Reading => {
  const kind = textIn(valueAt(volume, '$.volumeInfo.printType')) ?? 'BOOK'
  if (kind !== 'BOOK')
    return nothingTold({
      outcome: 'not_a_book',
      reason: told.held_as({ label: 'Google Books', kind: `a ${kind.toLowerCase()}` }),
    })
  const { record, brokenRules } = readFields(googleBooksRules, volume)
  const passages = passagesIn(volume)
  const id = textIn(volume['id'])
  const isbns = isbnsIn(valueAt(volume, '$.volumeInfo.industryIdentifiers'))
  return {
    outcome: 'content',
    reason: null,
    pageTitle: textIn(valueAt(volume, '$.volumeInfo.title')),
    language: proseLanguage(passages, textIn(valueAt(volume, '$.volumeInfo.language'))),
    record,
    passages,
    identity: { edition: [...(id === null ? [] : [`google:${id}`]), ...isbns.map((isbn) => `isbn:${isbn}`)], work: [] },
    brokenRules,
  }
}

/** Reads one answer by itself: a volume in JSON, or a page that somebody saved. */
export const read = (page: RawPage): Reading => {
  if (!/json/.test(page.mediaType)) return readGenericPage(page)
  const answer = jsonAnswer(page, label)
  return 'wall' in answer ? nothingTold(answer.wall) : readVolume(answer.json)
}
