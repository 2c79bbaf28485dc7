import { describe, expect, it } from 'vitest'
import { articleLanguages, verdictItems } from './content-schema.ts'
import type { Claim, Topic } from './evidence.ts'
import { gapsOf, verdictGap } from './gaps.ts'
import { claimsForItem } from './verdict-evidence.ts'

const claim = (text: string, topic: Topic = 'subject'): Claim => ({
  claim_id: 'c1',
  text,
  topic,
  voice: 'publisher',
  source_id: 's1',
  passage_ids: ['s1.p1'],
  language: 'en',
})
const title = 'The Queue Book: Work That Waits'

describe('what no source tells', () => {
  it.each(articleLanguages)('has a sentence of its own for every line of the verdict box: %s', (language) => {
    const texts = verdictItems.map((item) => verdictGap(item, title, language).text)
    expect(new Set(texts).size).toBe(verdictItems.length)
    for (const text of texts) expect(text).toMatch(/The Queue Book(?!:)/u)
  })

  it('is every line of the box where nothing is told, each sentence once', () => {
    const texts = gapsOf([], title, 'en').map(({ text }) => text)
    for (const item of verdictItems) expect(texts).toContain(verdictGap(item, title, 'en').text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it.each([
    ['skip', claim('The book is not for beginners.', 'criticism')],
    ['skip', claim('Beginners will drown in the terms.', 'audience')],
    ['skip', claim('O livro não é indicado para iniciantes.', 'audience')],
    ['audience', claim('It addresses backend developers.', 'audience')],
    ['prerequisites', claim('The text assumes a working knowledge of SQL.', 'audience')],
    ['versions', claim('All programs run on Python 3.12.', 'practice')],
    ['versions', claim('The samples are written in Java 17.')],
    ['learn', claim('Chapter 2 shows how queues fill up.', 'contents')],
  ] as const)('is not said of %s where a source tells it: %o', (item, told) => {
    expect(claimsForItem(item, [told])).toEqual([told])
    expect(gapsOf([told], title, 'en')).not.toContainEqual(verdictGap(item, title, 'en'))
  })

  it.each([
    ['versions', claim('Chapter 3 was written in March 2017 for the second edition.', 'contents')],
    ['skip', claim('The book addresses backend developers.', 'audience')],
    ['audience', claim('Kleppmann taught for years.', 'author')],
  ] as const)('is said of %s where a source only seems to tell it: %o', (item, told) => {
    expect(gapsOf([told], title, 'en')).toContainEqual(verdictGap(item, title, 'en'))
  })
})
