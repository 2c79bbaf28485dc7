import { expect, test } from 'vitest'
import { countKeyword, keywordOf, sameKeywords, slugHoldsKeyword } from './keyword.ts'

test.each([
  ['ring buffers', 'en', 'A ring buffer is bounded. Ring buffers never grow.', 2],
  ['Designing Data-Intensive Applications', 'en', 'In Designing Data Intensive Applications you read', 1],
  ['history of computing', 'en', 'The history of the computing industry', 1],
  ['ring buffers', 'en', 'Buffers that ring', 0],
  ['C++', 'en', 'C++ and C are not the same', 1],
  ['Node.js', 'en', 'Node.js, then node.js again', 2],
  ['It', 'en', 'It is a novel', 1],
  ['algoritmos em grafos', 'pt-BR', 'Um algoritmo em grafo, e os algoritmos nos grafos', 2],
  ['programação funcional', 'pt-BR', 'A Programacao Funcional aos poucos', 1],
  ['', 'en', 'Nothing is asked for', 0],
  ['data data', 'en', 'data data data', 1],
] as const)('%j (%s) stands in %j %i times', (keyword, language, text, times) => {
  expect(countKeyword(text, keywordOf(keyword, language))).toBe(times)
})

test.each([
  ['ring buffers', 'en', 'rings-of-bytes-ring-buffer-review', true],
  ['ring buffers', 'en', 'rings-of-bytes', false],
  ['C++', 'en', 'effective-cpp-review', true],
  ['Programação em C#', 'pt-BR', 'programacao-em-c-sharp-resenha', true],
  ['history of computing', 'en', 'a-history-of-computing', true],
  ['', 'en', 'anything', false],
  ['ring', 'en', '', false],
] as const)('%j (%s) in the address %j: %s', (keyword, language, slug, holds) => {
  expect(slugHoldsKeyword(slug, keywordOf(keyword, language))).toBe(holds)
})

test('keywords are the same in another order and number, and no empty one is the same as any', () => {
  const same = (one: string, other: string) => sameKeywords(keywordOf(one, 'en'), keywordOf(other, 'en'))
  expect(same('Ring Buffers', 'the ring buffer')).toBe(true)
  expect(same('buffers of rings', 'ring buffer')).toBe(true)
  expect(same('ring buffers', 'ring buffers in C')).toBe(false)
  expect(same('', '')).toBe(false)
})
