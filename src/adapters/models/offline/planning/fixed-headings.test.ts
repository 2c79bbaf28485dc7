import { describe, expect, it } from 'vitest'
import type { ArticleLanguage } from '../../../../domain/content-schema.ts'
import type { Claim, Topic } from '../../../../domain/evidence.ts'
import type { BookBrief } from '../../../../domain/writing.ts'
import { fixedHeading } from './fixed-headings.ts'
import { weigh } from './weighed.ts'

const book: BookBrief = {
  title: 'The Queue Book: Messages in Motion',
  subtitle: null,
  authors: ['Ana Lima'],
  publisher: null,
  year: null,
}

const headingOf = (
  role: string,
  language: ArticleLanguage,
  told: readonly (readonly [Topic, string])[],
  changes: Partial<BookBrief> = {},
): string | null => {
  const claims = told.map(
    ([topic, text], index): Claim => ({
      claim_id: `c${index}`,
      text,
      topic,
      voice: 'publisher',
      source_id: 's1',
      passage_ids: ['s1.p1'],
      language,
    }),
  )
  return fixedHeading(role, weigh(claims, new Set(), book), { book: { ...book, ...changes }, language })
}

describe('headings of fixed sections, worded for a book', () => {
  it.each([
    ['introduction', 'en', [], 'Introduction: What The Queue Book Covers'],
    ['introduction', 'pt-BR', [], 'Introdução: do que trata The Queue Book'],
    ['context', 'en', [['background', 'Queues grew up in banks.']], 'How It Came About'],
    ['context', 'en', [['prerequisites', 'Readers need Linux.']], 'What to Know Before Reading'],
    ['context', 'pt-BR', [['background', 'As filas nasceram em bancos.']], 'De onde vem o livro'],
    ['impact', 'en', [['practice', 'The advice fits payments.']], 'Where It Helps'],
    [
      'impact',
      'en',
      [
        ['practice', 'The advice fits payments.'],
        ['criticism', 'The index is short.'],
      ],
      'Where It Helps and Where It Stops',
    ],
    [
      'impact',
      'en',
      [
        ['practice', 'Support engineers can use the chapter on retries.'],
        ['practice', 'Architects can use the glossary.'],
      ],
      'Who It Helps: Support Engineers and Architects',
    ],
    [
      'impact',
      'pt-BR',
      [
        ['practice', 'Professores podem usar os exercícios.'],
        ['practice', 'Candidatos acham o vocabulário das entrevistas.'],
      ],
      'A quem ajuda: professores e candidatos',
    ],
    ['author', 'en', [['author', 'Ana Lima lives in Faro.']], 'About the Author: Ana Lima'],
    ['author', 'pt-BR', [['author', 'Ana Lima mora em Faro.']], 'Quem escreveu: Ana Lima'],
  ] as const)('%s in %s', (role, language, told, heading) => {
    expect(headingOf(role, language, told)).toBe(heading)
  })

  it('names a single word with what it is, so that the keyword stands in the heading', () => {
    expect(headingOf('introduction', 'en', [], { title: 'Queues' })).toBe('Introduction: What the Queues Book Covers')
    expect(headingOf('introduction', 'pt-BR', [], { title: 'Filas' })).toBe('Introdução: do que trata o livro Filas')
  })

  it("keeps the schema's words where the evidence gives none", () => {
    expect(headingOf('context', 'en', [])).toBeNull()
    expect(headingOf('details', 'en', [])).toBeNull()
    const two = headingOf('author', 'en', [['author', 'Ana Lima lives in Faro.']], { authors: ['Ana Lima', 'Rui Sá'] })
    expect(two).toBeNull()
  })
})
