import { expect, it } from 'vitest'
import { slugOf } from './slug.ts'

it.each([
  ['Designing Data-Intensive Applications: A Review', 'designing-data-intensive-applications-a-review'],
  ['Programação em C++ e C# para Não Iniciantes', 'programacao-em-cpp-e-c-sharp-para-nao-iniciantes'],
  ['Don’t Make Me Think', 'dont-make-me-think'],
  ['Straße nach Łódź', 'strasse-nach-lodz'],
  ['  ...  Node.js & You!  ', 'node-js-you'],
])('%s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

it('keeps whole words within 60 characters', () => {
  const slug = slugOf('A very long title that goes on and on until it is longer than any address should ever be')
  expect(slug.length).toBeLessThanOrEqual(60)
  expect(slug).toBe('a-very-long-title')
  expect(slugOf('x'.repeat(10_000))).toHaveLength(60)
})

it.each([
  [
    'Entendendo Algoritmos: Recursão, Tabelas hash e Programação dinâmica',
    'entendendo-algoritmos-recursao-tabelas-hash',
  ],
  ['Refactoring Book: From Principles in Refactoring to Organizing Data', 'refactoring-book'],
  ['Practical Considerations of the Operation of Large Message Queues', 'practical-considerations-of-the-operation'],
])('ends at a phrase where it is cut: %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

it('gives titles without Latin letters a fixed name of their own', () => {
  expect(slugOf('データ指向')).toMatch(/^book-[a-z0-9]+$/u)
  expect(slugOf('データ指向')).toBe(slugOf('データ指向'))
  expect(slugOf('データ指向')).not.toBe(slugOf('데이터'))
})
