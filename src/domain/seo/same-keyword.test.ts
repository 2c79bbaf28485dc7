import { expect, test } from 'vitest'
import { bookEn } from '../gates/fixtures/book-en.ts'
import { worldOf } from '../gates/fixtures/world-of.ts'
import type { OwnPost } from '../own-post.ts'
import type { BookBrief } from '../writing.ts'
import { bookToCome, sameKeyword } from './same-keyword.ts'

const brief: BookBrief = {
  title: 'Ring Buffers in Practice: Queues that never grow',
  subtitle: null,
  authors: ['Ana Sol'],
  publisher: null,
  year: null,
}
const refactoring: BookBrief = { ...brief, title: 'Refatoração', authors: ['João Só'] }
const post: OwnPost = {
  target: 'w1',
  external_id: '7',
  url: 'https://blog.example/p/',
  title: 'A garden in May',
  slug: 'garden',
  focus_keyword: null,
  submission_id: 'b9',
  sentences: ['Roses need water.'],
  read_at: '2026-01-02T03:04:05.000Z',
}

test.each([
  ['nothing alike', brief, 'en', {}, null],
  ['the same title', brief, 'en', { title: 'Review: Ring Buffers in Practice' }, /about this book already/],
  ['the ISBN with hyphens', brief, 'en', { sentences: ['ISBN-13: 978-0-13-235088-4'] }, /about this book already/],
  ['a number that is another', brief, 'en', { sentences: ['Call 978-0-13-235088-5 now'] }, null],
  [
    'the same keyword',
    brief,
    'en',
    { focus_keyword: 'ring buffer practice' },
    /likely focus keyword "Ring Buffers in Practice"/,
  ],
  ['the same article', brief, 'en', { title: 'Ring Buffers in Practice', submission_id: 'b1' }, null],
  ['a common word in a title', refactoring, 'pt-BR', { title: 'Refatoração de sistemas antigos' }, null],
  [
    'a common word with the author',
    refactoring,
    'pt-BR',
    { title: 'Refatoração, o clássico', sentences: ['O livro de Joao Só.'] },
    /about this book already/,
  ],
] as const)('%s', (_name, book, language, change, says) => {
  const known = { brief: book, isbns: ['9780132350884', '0132350882'], language, submission_id: 'b1' }
  const notice = sameKeyword(known, [
    { ...post, ...change, sentences: [...('sentences' in change ? change.sentences : post.sentences)] },
  ])
  if (says === null) expect(notice).toBeNull()
  else {
    expect(notice).toMatch(says)
    expect(notice).toContain('https://blog.example/p/')
  }
})

test('a book is taken from its evidence', () => {
  const world = worldOf(bookEn)
  expect(bookToCome(world)).toEqual({
    brief: world.brief,
    isbns: [expect.stringMatching(/^978\d{10}$/)],
    language: 'en',
    submission_id: 'b1',
  })
})

test('without own posts there is nothing to say', () => {
  expect(sameKeyword({ brief, isbns: [], language: 'en', submission_id: 'b1' }, [])).toBeNull()
})
