import { outcomeSentences as told } from '../../../domain/kept-words/outcome-sentences.ts'
import type { PassageDraft, RawPage, Reading } from '../../../domain/reading.ts'
import { jsonAnswer, nothingTold } from '../../../reading/answers.ts'
import { readFields } from '../../../reading/rules.ts'
import { isObject, type JsonObject, listOf } from '../../../reading/structured/json.ts'
import { textIn, textsOf, valueAt } from '../../../reading/structured/json-rules.ts'
import { creatorsRules, isbnsIn } from './rules.ts'

/** What people call this source. */
export const label = 'Amazon (Creators API)'

const featuresAt = '$.itemInfo.features.displayValues'

/** The items of an answer, whichever question it answers. */
export const itemsIn = (answer: JsonObject): readonly JsonObject[] =>
  ['$.itemsResult.items', '$.searchResult.items'].flatMap((path) => listOf(valueAt(answer, path)).filter(isObject))

/** What the shop's records call a book; audio books are books here too. */
const bookGroups = /book|audible/i

const passagesIn = (item: JsonObject): readonly PassageDraft[] =>
  textsOf(valueAt(item, featuresAt)).map((text, index) => ({
    kind: 'description',
    voice: 'seller',
    text,
    locator: `${featuresAt}[${index}]`,
  }))

/** Reads one item; what is sold as something else than a book is told apart. */
export const readItem = (item: JsonObject): Reading => {
  const group = textIn(valueAt(item, '$.itemInfo.classifications.productGroup.displayValue')) ?? 'Book'
  if (!bookGroups.test(group)) return nothingTold({ outcome: 'not_a_book', reason: told.sold_as({ group }) })
  const { record, brokenRules } = readFields(creatorsRules, item)
  const asin = textIn(item['asin'])
  const edition = [...(asin === null ? [] : [`asin:${asin}`]), ...isbnsIn(item).map((isbn) => `isbn:${isbn}`)]
  return {
    outcome: 'content',
    reason: null,
    pageTitle: textIn(valueAt(item, '$.itemInfo.title.displayValue')),
    language: null,
    record,
    passages: passagesIn(item),
    identity: { edition, work: [] },
    brokenRules,
  }
}

/** Reads one answer by itself: its first item. */
export const read = (page: RawPage): Reading => {
  const answer = jsonAnswer(page, label)
  if ('wall' in answer) return nothingTold(answer.wall)
  const [item] = itemsIn(answer.json)
  return item === undefined ? nothingTold({ outcome: 'not_found', reason: told.not_held({ label }) }) : readItem(item)
}
