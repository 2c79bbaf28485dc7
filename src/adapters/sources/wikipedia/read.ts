import type { RawPage, Reading } from '../../../domain/reading.ts'
import { readGenericPage } from '../../../reading/generic.ts'
import type { Block } from '../../../reading/markup.ts'
import { passagesOf } from '../../../reading/passages.ts'
import { readFields } from '../../../reading/rules.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { textIn, valueAt } from '../../../reading/structured/json-rules.ts'
import { fold } from '../../../reading/text.ts'
import { wikipediaRules } from './rules.ts'

/** What people call this source. */
export const label = 'Wikipedia'

/** Sections that tell nothing of the book: apparatus, in the languages that are written in. */
const apparatus =
  /^(?:references|notes|footnotes|citations|bibliography|sources|external links|see also|further reading|einzelnachweise|weblinks|literatur|siehe auch|referências|ligações externas|ver também|notas|bibliografia|referencias|enlaces externos|véase también|références|liens externes|voir aussi|notes et références|note|collegamenti esterni|voci correlate)$/i

const headingLine = /^(={2,6})\s*(.+?)\s*\1$/

/** The lines of an extract as blocks; what stands in a section that is apparatus goes, with the sections inside it. */
const blocksIn = (extract: string): readonly Block[] => {
  let skippedLevel: number | null = null
  return extract.split('\n').flatMap((line): readonly Block[] => {
    const [, marks, words] = headingLine.exec(line.trim()) ?? []
    if (marks !== undefined && words !== undefined) {
      if (skippedLevel !== null && marks.length > skippedLevel) return []
      skippedLevel = apparatus.test(words) ? marks.length : null
      return skippedLevel === null ? [{ form: 'heading', level: marks.length, text: fold(words) }] : []
    }
    const text = fold(line)
    return text === '' || skippedLevel !== null ? [] : [{ form: 'paragraph', text }]
  })
}

/** Reads an article as the interface gives it: `title`, `extract`, `description`, `pageprops`. */
export const readArticle = (article: JsonObject, language: string): Reading => {
  const { record, brokenRules } = readFields(wikipediaRules, article)
  const extract = article['extract']
  const passages = passagesOf(typeof extract === 'string' ? blocksIn(extract) : [], {
    kind: 'body',
    voice: 'reference',
    locator: '$.extract',
  })
  const item = textIn(valueAt(article, '$.pageprops.wikibase_item'))
  return {
    outcome: 'content',
    reason: null,
    pageTitle: textIn(article['title']),
    language,
    record,
    // Whatever a section is called, it is the encyclopedia that speaks.
    passages: passages.map((passage) => ({ ...passage, voice: 'reference' as const })),
    identity: { edition: [], work: item === null ? [] : [`wikidata:${item}`] },
    brokenRules,
  }
}

/** Reads an article that somebody saved. */
export const read = (page: RawPage): Reading => readGenericPage(page, { kind: 'body', voice: 'reference' })
