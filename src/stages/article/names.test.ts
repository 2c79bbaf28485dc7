import { describe, expect, it } from 'vitest'
import { bookEn } from '../../domain/gates/fixtures/book-en.ts'
import { worldOf } from '../../domain/gates/fixtures/world-of.ts'
import { nameRules, renamed, renamedOutput } from './names.ts'

const source = {
  source_id: 's9',
  source: 'web',
  label: 'A page',
  url: 'https://page.example/',
  language: 'en',
  passages: [
    [
      'body',
      'critic',
      'contents',
      'It stores orders in PostgreSQL, and PostgreSQL keeps them while PostgreSQL is restarted.',
    ],
    [
      'body',
      'critic',
      'contents',
      'A second chapter moves them out of Postgresql into Elasticsearch and then out of ElasticSearch.',
    ],
    [
      'body',
      'critic',
      'contents',
      'With Elasticsearch and Kubernetes, or k8s, the team sleeps; Kubernetes restarts what fails.',
    ],
  ],
} as const
const world = worldOf({ ...bookEn, sources: [...bookEn.sources, source] })
const plain = worldOf(bookEn)

describe('one name for one thing', () => {
  it('is told to the writer: the form that the sources use most', () => {
    const rules = new Map(nameRules(world).map(({ use, instead_of }) => [use, instead_of]))
    expect(rules.get('PostgreSQL')).toEqual(['Postgresql'])
    expect(rules.get('Elasticsearch')).toEqual(['ElasticSearch'])
    expect(rules.get('Kubernetes')).toEqual(['k8s'])
    expect(nameRules(plain)).toEqual([])
  })

  it.each([
    ['Orders leave Postgresql for ElasticSearch.', 'Orders leave PostgreSQL for Elasticsearch.'],
    [
      'The page says “Postgresql is full” and `Postgresql` stops.',
      'The page says “Postgresql is full” and `Postgresql` stops.',
    ],
    ['Postgresqlite and PostgreSQL stay.', 'Postgresqlite and PostgreSQL stay.'],
    ['They run it on k8s.', 'They run it on k8s.'],
  ])('is set where only case, marks or spaces differ, quotations and code aside: %s', (text, expected) => {
    expect(renamed(text, world)).toBe(expected)
    expect(renamed(text, plain)).toBe(text)
  })

  it('is set in subheadings too, and leaves what sentences rest on alone', () => {
    const sentences = [{ text: 'Into Postgresql.', kind: 'factual' as const, claim_ids: ['c1'] }]
    expect(renamedOutput({ paragraphs: [{ subheading: 'On Postgresql', sentences }] }, world)).toEqual({
      paragraphs: [
        { subheading: 'On PostgreSQL', sentences: [{ text: 'Into PostgreSQL.', kind: 'factual', claim_ids: ['c1'] }] },
      ],
    })
  })
})
