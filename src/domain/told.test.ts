import { expect, test } from 'vitest'
import { spokenBy, tellerOf } from './told.ts'

const english = {
  box_missing: ({ labels }: { labels: string[] }) => `The verdict box is missing: ${labels.join(', ')}.`,
  too_long: ({ words, most }: { words: number; most: number }) => `${words} words, ${most} at most.`,
  empty: (_: object) => 'The article is empty.',
}
const portuguese: typeof english = {
  box_missing: ({ labels }) => `Falta o quadro: ${labels.join(', ')}.`,
  too_long: ({ words, most }) => `${words} palavras, ${most} no máximo.`,
  empty: () => 'O artigo está vazio.',
}
const tell = tellerOf(english)

test('a message is told in English and can be told again in another language', () => {
  const told = tell('too_long', { words: 1400, most: 1333 })
  expect(told).toEqual({ message: '1400 words, 1333 at most.', rule: 'too_long', values: { words: 1400, most: 1333 } })
  expect(spokenBy(portuguese, told, told.message)).toBe('1400 palavras, 1333 no máximo.')
  expect(spokenBy(portuguese, tell('empty', {}), '')).toBe('O artigo está vazio.')
})

test('what was stored without a key, or with one that nobody knows, is told as it came', () => {
  expect(spokenBy(portuguese, {}, 'As it was.')).toBe('As it was.')
  expect(spokenBy(portuguese, { rule: 'toString' }, 'As it was.')).toBe('As it was.')
})
