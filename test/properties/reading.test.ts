import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/actions/import-csv.ts'
import { toBlocks } from '../../src/adapters/publishers/wordpress/blocks/markdown.ts'
import { readConfig } from '../../src/app/config.ts'
import { parseArticle } from '../../src/domain/article/parse.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { readGenericPage } from '../../src/reading/generic.ts'
import { asinOf, isbn10, isbn10From13, isbn13, isbn13From10 } from '../../src/reading/identifiers.ts'
import { dateIso } from '../../src/reading/locale/dates.ts'
import { decimalNumber, wholeNumber } from '../../src/reading/locale/numbers.ts'
import { inPieces } from '../../src/reading/passages.ts'
import { snapshotOf } from '../../src/reading/snapshot.ts'
import { countCases } from '../support/count-cases.ts'

countCases()

const words = fc.stringMatching(/^[a-zA-Z\u00c0-\u024f .,]{0,60}$/)
const tags = ['p', 'div', 'h1', 'h2', 'h3', 'ul', 'li', 'table', 'td', 'span', 'br', 'script', 'title', 'b', '!--']

/** Pages as they come: some well formed, some cut anywhere, all of the parts that readers look for. */
const markup: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      words,
      fc.tuple(fc.constantFrom(...tags), words).map(([tag, text]) => `<${tag}>${text}</${tag}>`),
      fc.constantFrom(...tags).map((tag) => `<${tag} `),
      fc
        .jsonValue({ maxDepth: 4 })
        .map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`),
      fc
        .tuple(
          fc.constantFrom('name', 'isbn', 'author', 'numberOfPages', 'datePublished'),
          fc.jsonValue({ maxDepth: 3 }),
        )
        .map(
          ([field, value]) =>
            `<script type="application/ld+json">${JSON.stringify({ '@type': 'Book', [field]: value })}</script>`,
        ),
      fc.string({ maxLength: 20, unit: 'binary' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join('\n'))

const url = 'https://example.org/book'
const around = {
  submissionId: 'a',
  sourceId: 's1',
  source: 'web',
  label: 'A page',
  url,
  finalUrl: url,
  fetchedAt: '2026-03-01T10:00:00.000Z',
  fetchedBy: 'http',
  httpStatus: 200,
  contentHash: 'ab'.repeat(32),
} as const

describe('readers of pages', () => {
  it('read any page without a fault, and its passages lie behind one another in its text, none of them empty', () => {
    fc.assert(
      fc.property(markup, (body) => {
        const { text, passages } = snapshotOf({
          ...around,
          reading: readGenericPage({ url, status: 200, mediaType: 'text/html', body }),
        })
        let end = 0
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(passage.start, passage.end).trim()).not.toBe('')
          end = passage.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 150 },
    )
  })

  it('cut a text into pieces that hold all of its words, in their order', () => {
    const squeezed = (text: string): string => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.constant('x'.repeat(1_200))), { maxLength: 20 }), (parts) => {
        const text = parts.join('. ')
        expect(squeezed(inPieces(text).join(' '))).toBe(squeezed(text))
      }),
      { numRuns: 100 },
    )
  })
})

describe('identifiers', () => {
  const nineDigits = fc.stringMatching(/^\d{9}$/)
  /** @source https://www.isbn-international.org/content/isbn-users-manual (the check digit of ten) */
  const tenOf = (nine: string): string => {
    const sum = Array.from(nine, Number).reduce((total, digit, index) => total + digit * (10 - index), 0)
    const check = (11 - (sum % 11)) % 11
    return nine + (check === 10 ? 'X' : String(check))
  }

  it('of ten digits become thirteen and come back the same', () => {
    fc.assert(
      fc.property(nineDigits, (nine) => {
        const ten = tenOf(nine)
        expect(isbn10(ten)).toBe(ten)
        const thirteen = isbn13From10(ten)
        expect(isbn13(thirteen)).toBe(thirteen)
        expect(isbn10From13(thirteen)).toBe(ten)
      }),
    )
  })

  it('with one wrong digit are no identifiers', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nine, place, more) => {
        const ten = tenOf(nine)
        const wrong = Array.from(ten, (digit, index) =>
          index === place ? String((Number(digit) + more) % 10) : digit,
        ).join('')
        expect(isbn10(wrong)).toBeNull()
      }),
    )
  })

  it('are read out of any text without a fault', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        for (const read of [isbn10, isbn13, asinOf])
          expect(read(text)).toSatisfy((found) => found === null || found !== '')
      }),
    )
  })
})

describe('numbers and dates', () => {
  const locales = ['en-US', 'de-DE', 'fr-FR', 'pt-BR', 'es-ES', 'it-IT', 'pl-PL', 'sv-SE', 'de-CH', 'en-IN']

  it('that a locale writes are read as what they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...locales), (number, locale) => {
        expect(wholeNumber(number.toLocaleString(locale)), locale).toBe(number)
      }),
      { numRuns: 300 },
    )
  })

  it('that a locale writes with one digit behind the point are read as what they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.constantFrom(...locales), (tenths, locale) => {
        const written = (tenths / 10).toLocaleString(locale, { minimumFractionDigits: 1 })
        expect(decimalNumber(written), `${written} in ${locale}`).toBe(tenths / 10)
      }),
    )
  })

  it('of days that a locale writes out in words are read as those days', () => {
    const days = fc.integer({ min: Date.parse('1950-01-01'), max: Date.parse('2049-12-31') })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'pl-PL', 'sv-SE'),
        (atMs, locale) => {
          const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(atMs)
          expect(dateIso(written), `${written} in ${locale}`).toBe(new Date(atMs).toISOString().slice(0, 10))
        },
      ),
      { numRuns: 200 },
    )
  })
})

const markdownLine = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  words.map((text) => `### ${text}`),
  words.map((text) => `- ${text}`),
  words.map((text) => `> ${text}`),
  words.map((text) => `**${text}** [${text}](https://example.org/${encodeURIComponent(text)})`),
  fc.constantFrom(
    '---',
    '| a | b |',
    '```',
    '1. x',
    '<b>raw</b>',
    '[gallery]',
    '<!-- wp:html -->',
    '\\',
    '![a](b)',
    '&amp;',
  ),
  fc.string({ maxLength: 40, unit: 'binary' }),
)
const markdown = fc.array(markdownLine, { maxLength: 15 }).map((lines) => lines.join('\n\n'))

describe('Markdown', () => {
  it('of any kind becomes blocks that all end, and none that was not meant', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const html = toBlocks(text)
        const open: string[] = []
        for (const [, closes, name, empty] of html.matchAll(/<!-- (\/?)wp:([a-z-]+)[^>]*?(\/?)-->/g)) {
          expect(name).not.toBe('html')
          if (empty === '/') continue
          if (closes === '') open.push(name ?? '')
          else expect(open.pop()).toBe(name)
        }
        expect(open).toEqual([])
        expect(html).not.toMatch(/<script|<iframe|javascript:/i)
      }),
      { numRuns: 200 },
    )
  })

  it('is taken apart into sections whose headings are those that were written', () => {
    const heading = fc.stringMatching(/^[A-Z][a-z]{1,12}( [a-z]{2,8}){0,2}$/)
    const section = fc.tuple(heading, fc.stringMatching(/^[A-Z][a-z]{2,20}\.$/))
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 8 }), (sections) => {
        const text = sections.map(([title, words]) => `## ${title}\n\n${words}`).join('\n\n')
        expect(parseArticle(text).sections.map(({ heading: found }) => found)).toEqual(sections.map(([title]) => title))
      }),
      { numRuns: 100 },
    )
  })

  it('of any kind is taken apart without a fault', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        for (const { heading } of parseArticle(text).sections) expect(text).toContain(heading.slice(0, 1))
      }),
      { numRuns: 150 },
    )
  })
})

const refusedOrDone = <T>(work: () => T, codes: readonly string[]): T | null => {
  try {
    return work()
  } catch (thrown) {
    if (!(thrown instanceof PigmeuError)) throw thrown
    expect(codes).toContain(thrown.code)
    return null
  }
}

describe('what people hand in', () => {
  it('as a table is read or refused, and what was quoted comes back', () => {
    const cell = fc
      .string({ maxLength: 30 })
      .filter((text) => text.trim() === text && text !== '' && !text.includes('\r'))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
        const csv = ['title,author', ...rows.map((row) => row.map(quoted).join(','))].join('\n')
        expect(readCsv(csv)).toHaveLength(rows.length)
      }),
      { numRuns: 100 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
        refusedOrDone(() => readCsv(text), ['INVALID_INPUT'])
      }),
    )
  })

  it('as variables is taken or refused by name', () => {
    const names = [
      'PIGMEU_PORT',
      'PIGMEU_STORE',
      'PIGMEU_LEASE_SECONDS',
      'PIGMEU_BUDGET_DAY_USD',
      'PIGMEU_STAGES',
      'PIGMEU_MODEL_TIMEOUTS',
      'PIGMEU_PROXIES',
      'PIGMEU_LOG_LEVEL',
    ]
    const value = fc.oneof(
      fc.string({ maxLength: 30, unit: 'binary' }),
      fc.integer().map(String),
      fc.constantFrom('', 'none', 'true', 'x://', '1e9', '-0'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (environment) => {
        refusedOrDone(() => readConfig(environment), ['CONFIG_INVALID'])
      }),
      { numRuns: 150 },
    )
  })
})
