import { expect, it } from 'vitest'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { untoldSection } from './untold.ts'

const base = worldOf(bookEn)
const world = {
  ...base,
  knowledgeBase: {
    ...base.knowledgeBase,
    gaps: [{ topic: 'author' as const, text: 'None of the sources tells more about who wrote it.' }],
  },
}

it('a section without claims says what no source tells of its topics, or nothing', () => {
  expect(untoldSection('author', world).paragraphs[0]?.sentences).toEqual([
    { text: 'None of the sources tells more about who wrote it.', kind: 'gap', claim_ids: [] },
  ])
  expect(untoldSection('theme-1', world).paragraphs).toEqual([])
  expect(untoldSection('nowhere', world).paragraphs).toEqual([])
})
