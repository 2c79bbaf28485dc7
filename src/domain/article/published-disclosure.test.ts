import { expect, test } from 'vitest'
import { bookReviewEn } from '../content-schemas/book-review-en.ts'
import { type DisclosureInput, shownDisclosure } from './published-disclosure.ts'

const { ai_text: notice, affiliate_text: earns } = bookReviewEn.disclosure
const own = { ai_text: 'A machine helped us: $& it did.', affiliate_text: 'We earn a commission when you buy.' }

const shown = (disclosure: string, change: Partial<DisclosureInput> = {}) =>
  shownDisclosure({
    article: { language: 'en', disclosure },
    policy: bookReviewEn.disclosure,
    approvedBy: null,
    site: { disclosures: { en: own } },
    ...change,
  })

test.each([
  [`${notice}\n\n${earns}`, `${own.ai_text} ${own.affiliate_text}`],
  [notice, own.ai_text],
  ['Ana wrote this with a machine.', 'Ana wrote this with a machine.'],
  [bookReviewEn.disclosure.rules_text, bookReviewEn.disclosure.rules_text],
  ['', ''],
])('%j is told in the site’s words as %j', (disclosure, words) => {
  expect(shown(disclosure)).toBe(words)
})

test('words that the site left empty, another language or an unknown policy leave the text as it is', () => {
  const empty = { disclosures: { en: { ai_text: '', affiliate_text: '' } } }
  expect(shown(notice, { site: empty })).toBe(notice)
  expect(shown(notice, { site: { disclosures: { 'pt-BR': own } } })).toBe(notice)
  expect(shown(notice, { policy: null })).toBe(notice)
})

test('where links earn for the site, readers are told once', () => {
  expect(shown(notice, { linksEarn: true })).toBe(`${own.ai_text} ${own.affiliate_text}`)
  expect(shown('', { linksEarn: true })).toBe(own.affiliate_text)
  expect(shown(`${notice} ${earns}`, { linksEarn: true })).toBe(`${own.ai_text} ${own.affiliate_text}`)
  const said = 'We earn a commission from purchases through our links.'
  expect(shown(said, { linksEarn: true })).toBe(said)
  expect(shown(notice, { linksEarn: true, site: { disclosures: {} } })).toBe(`${notice} ${earns}`)
})
