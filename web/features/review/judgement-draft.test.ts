import { describe, expect, it } from 'vitest'
import type { EditorJudgement } from '../../../src/domain/article/article.ts'
import { judgementBody, judgementDraftOf, judgementOf, judgementSentences } from './judgement-draft.ts'

const nothing = { text: '', rating: null, read_it: false }
const said: EditorJudgement = {
  by: 'Ana',
  at: '2026-11-22T12:00:00.000Z',
  sentences: ['I would give it to a colleague.', 'The last part is long.'],
  rating: 4.5,
  read_it: true,
}

describe('a judgement as it is typed', () => {
  it('begins with what was said before, one sentence a line', () => {
    expect(judgementDraftOf({ judgement: said })).toEqual({
      text: 'I would give it to a colleague.\nThe last part is long.',
      rating: 4.5,
      read_it: true,
    })
    expect(judgementDraftOf({ judgement: null })).toEqual(nothing)
  })

  it('is cut into sentences, by lines and within them, blank lines left out', () => {
    const text = '  One. Two, e.g. this one.  \n\n   \nThree without an end'
    expect(judgementSentences({ text })).toEqual(['One.', 'Two, e.g. this one.', 'Three without an end'])
  })

  it('is nothing at all while nothing is said', () => {
    expect(judgementBody({ ...nothing, text: ' \n ' })).toBeNull()
    expect(judgementOf(nothing, said)).toBeNull()
  })

  it('may be a rating alone, or the tick alone', () => {
    expect(judgementBody({ ...nothing, rating: 3 })).toEqual({ sentences: [], rating: 3, read_it: false })
    expect(judgementBody({ ...nothing, read_it: true })).toEqual({ sentences: [], rating: null, read_it: true })
  })

  it('keeps whose it was until the server says whose it is', () => {
    const draft = { ...nothing, text: 'I would not.' }
    expect(judgementOf(draft, said)).toMatchObject({ by: 'Ana', at: said.at, sentences: ['I would not.'] })
    expect(judgementOf(draft, null)).toMatchObject({ by: 'editor', at: '' })
  })

  it('comes back unchanged when nothing is changed', () => {
    expect(judgementOf(judgementDraftOf({ judgement: said }), said)).toEqual(said)
  })
})
