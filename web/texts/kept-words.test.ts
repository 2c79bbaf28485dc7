import { describe, expect, it } from 'vitest'
import { historySentences, readHistory } from '../../src/domain/kept-words/history-sentences.ts'
import { noticeSentences, readNotice } from '../../src/domain/kept-words/notice-sentences.ts'
import { outcomeSentences, readOutcome } from '../../src/domain/kept-words/outcome-sentences.ts'
import { readRights, rightsSentences } from '../../src/domain/kept-words/rights-sentences.ts'
import { readSite, siteSentences } from '../../src/domain/kept-words/site-sentences.ts'
import { type Sentences, spokenBy, type ToldValues } from '../../src/domain/told.ts'
import { historyTold } from './pt-br/history-told.ts'
import { spokenHistory, spokenNotice, spokenOutcome } from './pt-br/kept-words.ts'
import { noticesTold } from './pt-br/notices-told.ts'
import { outcomesTold } from './pt-br/outcomes-told.ts'
import { rightsTold } from './pt-br/rights-told.ts'
import { sitesTold } from './pt-br/sites-told.ts'

/** What may stand in a gap, by its name; none of it is an English word. */
const samples: ToldValues = {
  all: 7,
  author: 'Ana Souza',
  changes: 3,
  count: 4,
  fault: 'EPROTO',
  gates: 'support, filler',
  group: 'DVD',
  host: 'blog.example',
  id: 12,
  instant: '2026-11-23T10:00:00.000Z',
  kept: 'kafka-2',
  key: '_yoast_wpseo_title',
  keyword: 'Kafka',
  kind: 'an excerpt',
  local: '2026-11-23 10:00',
  label: 'Open Library',
  name: 'Ana',
  near: '<p>',
  passages: 's1.p4',
  plugin: 'Yoast SEO',
  printed: '"Kafka" by Ana Souza',
  read: 5,
  reason: 'EPROTO',
  said: 'EPROTO',
  second: 'ECONNRESET',
  sections: 'Contexto (1 of 3 claims), Impacto (0 of 2 claims)',
  settings: 'A_KEY, A_TAG',
  shown: "readers' reviews",
  site: 'Blog',
  size: '900 KiB',
  slug: 'kafka',
  source: 'https://blog.example/',
  stage: 'scrape',
  status: 503,
  time: '5 minutes',
  title: 'Kafka',
  type: 'application/zip',
  url: 'https://blog.example/kafka',
  version: 3,
  why: 'É curto.',
  zone: 'America/Sao_Paulo',
}

const tables: readonly (readonly [string, Sentences, Sentences, ReturnType<typeof readHistory>])[] = [
  ['history', historySentences, historyTold, readHistory()],
  ['notices', noticeSentences, noticesTold, readNotice()],
  ['outcomes', outcomeSentences, outcomesTold, readOutcome()],
  ['rights', rightsSentences, rightsTold, readRights()],
  ['sites', siteSentences, sitesTold, readSite()],
]
const rows = tables.flatMap(([name, english, portuguese, read]) =>
  Object.keys(english).map((rule) => ({
    table: name,
    rule,
    english: spokenBy(english, { rule, values: samples }, ''),
    portuguese: spokenBy(portuguese, { rule, values: samples }, ''),
    read,
  })),
)

describe('what the server keeps as English text', () => {
  it.each(rows)('$table: "$english" is read back', ({ rule, english, read }) => {
    const told = read(english)
    expect(told.rule).toBe(rule)
    for (const [name, value] of Object.entries(told.values ?? {}))
      expect({ [name]: value }).toEqual({ [name]: samples[name] })
  })

  it.each(rows)('$table: "$portuguese" is told in Portuguese', ({ rule, english, portuguese }) => {
    expect(portuguese).not.toMatch(/undefined|NaN|Invalid/)
    // What a service said itself is set after a colon in every language.
    if (rule !== 'answer_said') expect(portuguese).not.toBe(english)
    expect(portuguese).not.toMatch(/\b(?:the|page|this|book|was|not|by|of|version|from)\b/)
  })

  it('is told reason in reason, line by line, and failures by their code', () => {
    expect(spokenOutcome('The page holds no readable text. Its scripts were not run: the site is too slow.')).toBe(
      'A página não traz texto que se possa ler. Os scripts dela não foram executados: o site é lento demais.',
    )
    expect(spokenOutcome('Google Books asks to slow down (status 429): quota of the day')).toBe(
      'Google Books pede para ir mais devagar (status 429): quota of the day',
    )
    expect(
      spokenNotice(
        'Nobody who writes there is called "Ana"; enter a login, slug or shown name of the site. The post is signed by the user of the credential.',
      ),
    ).toBe(
      'Ninguém que escreve lá se chama "Ana"; digite um login, slug ou nome público do site. O post é assinado pelo usuário da credencial.',
    )
    expect(spokenNotice('Something that a site said.')).toBe('Something that a site said.')
    expect(
      spokenHistory(
        '1 of 2 sources were read.\nAmazon, https://amazon.example/dp/1: The page is about another book. (The page is about "B" by Bo, not about "A" by Ana.)',
      ),
    ).toBe(
      '1 de 2 fontes foi lida.\nAmazon, https://amazon.example/dp/1: A página é sobre outro livro. (A página trata de "B", de Bo, não de "A", de Ana.)',
    )
    expect(spokenHistory('FETCH_FAILED: the key ends in abcd')).toMatch(/ \(the key ends in abcd\)$/)
  })

  it('stays as it is where a person wrote it', () => {
    for (const text of ['Chapter 3: say who edits it.', 'wrong book', 'Version two, please', ''])
      expect(spokenHistory(text)).toBe(text)
  })
})
