import { describe, expect, it } from 'vitest'
import { bookReviewEn } from '../../../src/domain/content-schemas/book-review-en.ts'
import { contentSchemaProblems } from '../../../src/domain/content-schemas/problems.ts'
import {
  addSection,
  changeSection,
  draftOf,
  moveSection,
  removeSection,
  type SchemaDraft,
  wordRoom,
} from './schema-draft.ts'

const draft = draftOf(bookReviewEn)
const roles = ({ sections }: SchemaDraft) => sections.map(({ role }) => role)

describe('the draft of a content schema', () => {
  it('moves a section by one place, and not over the ends', () => {
    expect(roles(moveSection(draft, 'context', -1)).slice(0, 2)).toEqual(['context', 'introduction'])
    expect(roles(moveSection(draft, 'introduction', 1)).slice(0, 2)).toEqual(['context', 'introduction'])
    expect(moveSection(draft, 'introduction', -1)).toEqual(draft)
    expect(moveSection(draft, 'author', 1)).toEqual(draft)
  })

  it('adds a section of a role of its own after those of its kind; articles can be written by it', () => {
    const added = addSection(draft, 'thematic', { title: 'Another theme', purpose: 'One more.' })
    expect(added.role).toBe('theme-4')
    expect(roles(added.draft).slice(5, 7)).toEqual(['theme-3', 'theme-4'])
    expect(contentSchemaProblems({ ...added.draft, version: 1 })).toEqual([])
    const second = addSection(added.draft, 'fixed', { title: 'Errata', purpose: 'Say so.' })
    expect([second.role, roles(second.draft).at(-1)]).toEqual(['section-1', 'section-1'])
  })

  it('changes and removes one section alone, and knows the room for words', () => {
    const changed = changeSection(draft, 'impact', { words: { min: 200, max: 300 } })
    expect(wordRoom(changed).min - wordRoom(draft).min).toBe(90)
    expect(roles(removeSection(changed, 'impact'))).not.toContain('impact')
    expect(wordRoom(draft)).toEqual({ min: 725, max: 1280 })
  })
})
