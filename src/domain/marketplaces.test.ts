import { expect, it } from 'vitest'
import { takesTags } from './marketplaces.ts'

it.each([
  ['amazon.com', true],
  ['amazon.com.br', true],
  ['bookshop.org', true],
  ['uk.bookshop.org', true],
  ['kobo.com', false],
  ['notamazon.com', false],
  ['amazon.com.evil.example', false],
])('%s: %s', (marketplace, takes) => {
  expect(takesTags(marketplace)).toBe(takes)
})
