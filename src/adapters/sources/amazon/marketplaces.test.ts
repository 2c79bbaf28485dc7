import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { corpusFolder, corpusMissing } from '../../../../test/support/corpus.ts'
import { labels } from '../../../reading/locale/labels.ts'
import { type Marketplace, marketplaceOf, marketplaces } from './marketplaces.ts'

const nameOf = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag

const rowOf = ({ domain, language, labelLanguages, currency, dateOrder, verified }: Marketplace): string =>
  `| ${domain} | ${nameOf(language)} | ${labelLanguages.map(nameOf).join(', ')} | ${currency} | ${dateOrder} | ${verified ? 'verified' : 'unverified'} |`

describe('the shops', () => {
  it('are documented row by row', () => {
    const page = readFileSync(new URL('../../../../docs/amazon-marketplaces.md', import.meta.url), 'utf8')
    expect(page.split('\n').filter((line) => line.startsWith('| amazon.'))).toEqual(marketplaces.map(rowOf))
  })

  it('are these', () => {
    expect(marketplaces.map(({ domain }) => domain)).toEqual(
      'com com.br co.uk de fr es it ca com.mx com.au in co.jp nl com.be ie pl se'
        .split(' ')
        .map((end) => `amazon.${end}`),
    )
  })

  it.each(marketplaces)(
    '$domain prints labels in languages that know every detail of a book',
    ({ language, labelLanguages }) => {
      expect(labelLanguages[0]).toBe(language.split('-')[0])
      for (const known of labelLanguages)
        expect(Object.keys(labels[known])).toEqual(
          expect.arrayContaining([
            'publisher',
            'publication_date',
            'language',
            'pages',
            'edition',
            'series',
            'original_title',
          ]),
        )
    },
  )

  it('are told apart where one domain ends with another', () => {
    expect(marketplaceOf(new URL('https://www.amazon.com.br/dp/1'))?.currency).toBe('BRL')
    expect(marketplaceOf(new URL('https://www.amazon.com/dp/1'))?.currency).toBe('USD')
    expect(marketplaceOf(new URL('https://notamazon.com/dp/1'))).toBeNull()
  })
})

const folder = corpusFolder()
describe.skipIf(folder === null)(folder === null ? `verified shops [${corpusMissing}]` : 'verified shops', () => {
  it('are those of which there are saved pages of books', () => {
    const rows = readFileSync(join(folder ?? '', 'INDEX.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
    const seen = rows
      .filter(([, kind]) => kind === 'amazon-book' || kind === 'amazon-kindle')
      .map(([, , shop]) => shop?.split('/')[0])
    expect(new Set(marketplaces.filter(({ verified }) => verified).map(({ domain }) => domain))).toEqual(new Set(seen))
  })
})
