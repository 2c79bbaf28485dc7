import { expect, test } from 'vitest'
import { titlePixels } from './title-width.ts'

// Widths at 20 px: the sum of the advance widths of the font, by hand.
test.each([
  ['', 0],
  ['a', 12],
  ['aaaaaaaaaa', 112],
  ['iiiiiiiiii', 45],
  ['WWWWWWWWWW', 189],
  ['mmmmmmmmmm', 167],
  ['0123456789', 112],
  ['Refactoring', 103],
  ['  Refactoring  ', 103],
  ['Refac\n toring', 108],
] as const)('%j is %i px wide', (title, pixels) => {
  expect(titlePixels(title)).toBe(pixels)
})

test.each([
  ['Programação', 'Programacao'],
  ['É só começar', 'E so comecar'],
  ['Ação em Álgebra Ímpar', 'Acao em Algebra lmpar'],
  ['naïve façade', 'nalve facade'],
  ['Łódź', 'Lódz'],
])('%j takes about the room of %j', (accented, plain) => {
  expect(Math.abs(titlePixels(accented) - titlePixels(plain))).toBeLessThanOrEqual(3)
})

test('a letter is as wide composed as decomposed', () => {
  expect(titlePixels('Programação em Série'.normalize('NFD'))).toBe(titlePixels('Programação em Série'))
})

test.each([
  ['データ指向', 100],
  ['데이터', 60],
  ['数据', 40],
])('%j fills a square a character', (title, pixels) => {
  expect(titlePixels(title)).toBe(pixels)
})

test.each(['🔑', '👩‍💻', '🇧🇷', '❤️', '1️⃣'])('%s is one sign, however it is put together', (sign) => {
  expect(titlePixels(sign)).toBe(28)
})

test('what looks no longer may be wider: sixty capitals do not fit where sixty small letters do', () => {
  expect(titlePixels('DESIGNING DATA-INTENSIVE APPLICATIONS: WHAT THE BOOK GIVES')).toBeGreaterThan(580)
  expect(titlePixels('Designing Data-Intensive Applications: what the book gives')).toBeLessThan(580)
})

test('Greek and Cyrillic are in the font, scripts that are not take the room of a letter', () => {
  expect(titlePixels('Алгоритмы')).toBeGreaterThan(90)
  expect(titlePixels('Алгоритмы')).toBeLessThan(115)
  expect(titlePixels('क')).toBeGreaterThan(0)
})
