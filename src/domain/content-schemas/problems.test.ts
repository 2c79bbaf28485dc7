import { describe, expect, it } from 'vitest'
import type { ContentSchema } from '../content-schema.ts'
import { bookReviewEn } from './book-review-en.ts'
import { contentSchemas } from './index.ts'
import { contentSchemaProblems } from './problems.ts'

const changed = (change: Partial<ContentSchema>): ContentSchema => ({ ...bookReviewEn, ...change })
const withSection = (index: number, change: Partial<ContentSchema['sections'][number]>): ContentSchema =>
  changed({ sections: bookReviewEn.sections.map((one, at) => (at === index ? { ...one, ...change } : one)) })

describe('content schemas', () => {
  it.each(contentSchemas)('the shipped one in $language can be written by', (schema) => {
    expect(contentSchemaProblems(schema)).toEqual([])
  })

  it.each<[string, ContentSchema, string]>([
    ['two sections of one role', withSection(1, { role: 'introduction' }), 'sections'],
    ['a section without a title', withSection(2, { title: ' ' }), 'sections.2.title'],
    ['a section without a role', withSection(2, { role: '' }), 'sections.2.role'],
    ['a range turned round', withSection(0, { words: { min: 200, max: 100 } }), 'sections.0.words'],
    ['a section that nothing feeds', withSection(0, { topics: [] }), 'sections.0.topics'],
    ['no theme', changed({ sections: bookReviewEn.sections.filter(({ kind }) => kind === 'fixed') }), 'sections'],
    [
      'a body that no section can fill',
      changed({ body_words: { min: 5000 }, total_words: { max: 9000 } }),
      'body_words',
    ],
    [
      'less room than the sections need',
      changed({ body_words: { min: 100 }, total_words: { max: 300 } }),
      'total_words',
    ],
    ['a body above the whole', changed({ body_words: { min: 1000 }, total_words: { max: 900 } }), 'body_words'],
    ['subsections turned round', changed({ subsections: { min: 4, max: 2 } }), 'subsections'],
    [
      'a disclosure without words',
      changed({ disclosure: { ...bookReviewEn.disclosure, ai_text: '' } }),
      'disclosure.ai_text',
    ],
    [
      'a disclosure without words for the writer by rules',
      changed({ disclosure: { ...bookReviewEn.disclosure, rules_text: ' ' } }),
      'disclosure.rules_text',
    ],
    [
      'earning links without words',
      changed({ disclosure: { ...bookReviewEn.disclosure, affiliate: true, affiliate_text: ' ' } }),
      'disclosure.affiliate_text',
    ],
    [
      'an item twice',
      changed({ verdict_box: [...bookReviewEn.verdict_box, { item: 'learn', label: 'Again' }] }),
      'verdict_box',
    ],
  ])('%s is refused with the field named', (_, schema, field) => {
    expect(contentSchemaProblems(schema).map((problem) => problem.field)).toContain(field)
  })
})
