import { expect, it } from 'vitest'
import type { Claim } from '../../../../domain/evidence.ts'
import { keyTerms } from './terms.ts'
import { weigh } from './weighed.ts'

const book = { title: 'Filas', subtitle: null, authors: ['Ana Lima'], publisher: null, year: null }
const claims = (language: string, texts: readonly string[]): readonly Claim[] =>
  texts.map((text, index) => ({
    claim_id: `c${index + 1}`,
    text,
    topic: 'subject',
    voice: 'critic',
    source_id: 's1',
    passage_ids: ['s1.p1'],
    language,
  }))
const terms = (language: string, texts: readonly string[]): readonly string[] =>
  keyTerms(weigh(claims(language, texts), new Set(), book), [], new Set()).map(({ shown }) => shown)

it.each([
  ['pt-BR', ['O texto mede filas e dispensa demonstrações formais.', 'A prova vem sem demonstrações formais.']],
  ['en', ['The text measures queues without formal proofs.', 'Queues are sketched instead of formal proofs.']],
])('names nothing that stands under a denial: %s', (language, texts) => {
  expect(terms(language, texts).join(' ')).not.toMatch(/proof|formal|demonstraç/iu)
})

it('names what is said of the book behind the clause that denies', () => {
  const texts = [
    'The text is not about files, it opens with broker logs.',
    'Without haste, it returns to the broker logs.',
  ]
  expect(terms('en', texts)).toContain('broker logs')
})
