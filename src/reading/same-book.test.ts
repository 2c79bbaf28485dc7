import { describe, expect, it } from 'vitest'
import { isNamedIn, isSameBook, type NamedBook } from './same-book.ts'

const asked = { title: 'Designing Data-Intensive Applications', author: 'Martin Kleppmann' }
const own = ['Martin Kleppmann']

describe('a find is the book that was asked for', () => {
  it.each([
    ['the same words', { title: asked.title, authors: own }],
    ['a subtitle of its own', { title: asked.title, subtitle: 'The Big Ideas Behind Reliable Systems', authors: own }],
    ['a subtitle behind the title', { title: `${asked.title}: The Big Ideas`, authors: own }],
    ['the name of a printing', { title: `${asked.title}, 2nd Edition`, authors: own }],
    ['a catalogue’s way with names', { title: asked.title, authors: ['Kleppmann, Martin'] }],
    ['another author beside', { title: asked.title, authors: [...own, 'Chris Riccomini'] }],
  ] satisfies [string, NamedBook][])('with %s', (_what, found) => {
    expect(isSameBook(asked, found)).toBe(true)
  })

  it.each([
    ['another title', { title: 'Making Sense of Stream Processing', authors: own }],
    ['a longer title', { title: 'Designing Data-Intensive Applications with Ruby', authors: own }],
    ['another author', { title: asked.title, authors: ['Jane Roe'] }],
    ['no author', { title: asked.title, authors: [] }],
    ['a summary of it', { title: `Summary of ${asked.title}`, authors: own }],
    ['a summary that says so behind a colon', { title: asked.title, subtitle: 'Summary and Analysis', authors: own }],
    ['a study guide to it', { title: `${asked.title}: Study Guide`, authors: own }],
  ] satisfies [string, NamedBook][])('but not with %s', (_what, found) => {
    expect(isSameBook(asked, found)).toBe(false)
  })

  it('is a study guide where one was asked for', () => {
    const guide = { title: 'CISSP Study Guide', author: 'Eric Conrad' }
    expect(isSameBook(guide, { title: 'CISSP Study Guide', authors: ['Eric Conrad', 'Seth Misenar'] })).toBe(true)
  })
})

it('a text names an author by the last name, however it is written', () => {
  expect(isNamedIn('Kleppmann, Martin', 'a 2017 book by M. Kleppmann')).toBe(true)
  expect(isNamedIn('Ana Lima and Jo Park', 'written by Park')).toBe(true)
  expect(isNamedIn('Martin Kleppmann', 'a book by Martin Fowler')).toBe(false)
})
