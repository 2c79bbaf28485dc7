import type { Rule } from '../../../reading/rules.ts'
import type { JsonObject } from '../../../reading/structured/json.ts'
import { jsonRuleMaker, textIn } from '../../../reading/structured/json-rules.ts'

const rule = jsonRuleMaker<JsonObject>('wikipedia')

const withoutBracket = (value: unknown): string | null => textIn(value)?.replace(/\s*\([^)]*\)$/u, '') ?? null
/** "2017 book by Ann Roe and Ben Poe": who wrote it, as English articles say in one line. */
const authors = (value: unknown): string[] | null => {
  const people = /\bby (\p{Lu}.*)$/u.exec(textIn(value) ?? '')?.[1]
  return people === undefined ? null : people.split(/,\s*(?:and\s+)?|\s+and\s+|\s*&\s*/u).filter(Boolean)
}

/** How each field is read from an article; an encyclopedia tells in prose, so there is little. */
export const wikipediaRules: readonly Rule<JsonObject>[] = [
  rule('title', 'article', '$.title', withoutBracket),
  rule('authors', 'short_description', '$.description', authors),
]
