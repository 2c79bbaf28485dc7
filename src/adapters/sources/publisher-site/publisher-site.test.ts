import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type PageSite, type ServedPage, servePages } from '../../../../test/support/page-site.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { RawPage } from '../../../domain/reading.ts'
import type { Ask, KnownBook } from '../../../ports/source.ts'
import { candidatesFor, mostQuestions, slugOf } from './candidates.ts'
import { source } from './index.ts'
import { addressOf, hyphenated, publishers } from './publishers.ts'

const book = (isbn: string | null, title: string, author = 'Ann Roe'): KnownBook => ({
  title,
  author,
  language: 'en',
  identityKeys: isbn === null ? ['goodreads:7'] : [`isbn:${isbn}`],
})

/** One real book of each publisher, and where its page is sought first. */
const examples: readonly (readonly [publisher: string, isbn: string, title: string, first: string])[] = [
  [
    'Manning',
    '9781617292231',
    'Grokking Algorithms: An Illustrated Guide',
    'https://www.manning.com/books/grokking-algorithms',
  ],
  [
    'Packt',
    '9781789955750',
    'Python Machine Learning',
    'https://www.packtpub.com/en-us/product/python-machine-learning-9781789955750',
  ],
  ['No Starch Press', '9781593279288', 'Python Crash Course', 'https://nostarch.com/python-crash-course'],
  ['Apress', '9781484242216', 'Pro .NET Memory Management', 'https://link.springer.com/book/10.1007/978-1-4842-4221-6'],
  [
    'Springer',
    '9781848000698',
    'The Algorithm Design Manual',
    'https://link.springer.com/book/10.1007/978-1-84800-069-8',
  ],
  ['Pearson', '9780134685991', 'Effective Java', 'https://www.informit.com/title/9780134685991'],
  [
    'MIT Press',
    '9780262046305',
    'Introduction to Algorithms',
    'https://mitpress.mit.edu/9780262046305/introduction-to-algorithms/',
  ],
  [
    'O’Reilly',
    '9781449373320',
    'Designing Data-Intensive Applications',
    'https://www.oreilly.com/library/view/-/9781449373320/',
  ],
]

describe('addresses at publishers', () => {
  it.each(examples)('%s: the book’s own publisher is asked first', (_, isbn, title, first) => {
    expect(candidatesFor(book(isbn, title))[0]).toBe(first)
    expect(source.identify(new URL(first))?.identityKeys).toEqual([
      first.includes(isbn) || first.includes(hyphenated(isbn) ?? '?') ? `isbn:${isbn}` : `url:${first}`,
    ])
  })

  it('has an example for every publisher, and asks no pattern in vain', () => {
    expect(examples.map(([publisher]) => publisher).toSorted()).toEqual(publishers.map(({ name }) => name).toSorted())
    for (const { name, patterns, path, domains } of publishers) {
      const [, isbn = '', title = ''] = examples.find(([publisher]) => publisher === name) ?? []
      const asked = candidatesFor(book(isbn, title))
      for (const pattern of patterns) {
        const address = addressOf(pattern, { isbn, hyphenated: hyphenated(isbn), slug: slugOf(title) }) ?? ''
        expect(asked, pattern).toContain(address)
        const { hostname, pathname } = new URL(address)
        const owner = publishers.find((one) => one.domains.some((domain) => hostname.endsWith(domain)))
        expect((owner ?? { path }).path.test(pathname), `${address} ${domains}`).toBe(true)
      }
      expect(asked.length).toBeLessThanOrEqual(mostQuestions)
    }
  })

  it('are those that the documentation names, as unverified', () => {
    const page = readFileSync(resolve(import.meta.dirname, '../../../../docs/publishers.md'), 'utf8')
    const rows = publishers.map(
      ({ name, patterns }) => `| ${name} | ${patterns.map((one) => `\`${one}\``).join(', ')} |`,
    )
    expect(page.split('\n').filter((line) => line.startsWith('| ') && line.includes('://'))).toEqual(rows)
    expect(page).toMatch(/None of these addresses has been verified/)
  })

  it('asks whoever shows others’ books too, and nobody for books of other languages', () => {
    expect(candidatesFor(book('9781617292231', 'Grokking Algorithms'))).toContain(
      'https://www.oreilly.com/library/view/-/9781617292231/',
    )
    expect(candidatesFor(book('9788575227053', 'Entendendo Algoritmos'))).toEqual([])
    const unknown = candidatesFor(book('9780441172719', 'Dune'))
    expect(unknown.length).toBeGreaterThan(0)
    expect(unknown.length).toBeLessThanOrEqual(mostQuestions)
    for (const address of unknown) expect(address).toContain('9780441172719')
  })

  it('goes by the title where no ISBN is known', () => {
    expect(candidatesFor(book(null, 'Grokking Algorithms: An Illustrated Guide'))).toContain(
      'https://www.manning.com/books/grokking-algorithms',
    )
    expect(candidatesFor(book(null, '三体'))).toEqual([])
    expect(candidatesFor({ ...book(null, 'Effective Java'), identityKeys: ['asin:0134685997'] })[0]).toContain(
      '9780134685991',
    )
  })

  it.each([
    ['https://www.oreilly.com/radar/what-is-devops/'],
    ['https://www.manning.com/'],
    ['https://nostarch.com/blog'],
    ['https://link.springer.com/article/10.1007/s00165-021-00544-5'],
    ['https://www.informit.com/articles/article.aspx?p=1'],
    ['https://example.com/books/x'],
  ])('is no book’s: %s', (address) => expect(source.identify(new URL(address))).toBeNull())

  it('knows a local stand-in of a publisher', () => {
    expect(
      source.identify(new URL('http://www.oreilly.com.localhost:4001/library/view/x/9781449373320/'))?.identityKeys,
    ).toEqual(['isbn:9781449373320'])
  })
})

const page = (title: string, facts: string): string =>
  `<html lang="en"><head><title>${title}</title></head><body><main><h1>${title}</h1>${facts}
   <p>A long look at where programs keep what they know, how they lose it, and what a careful engineer can do about either, told with drawings and measured examples.</p>
   <p>It begins with one machine and ends with many, and each chapter closes with questions that a team can put to its own systems the next morning.</p>
   <h2>Table of Contents</h2><ol><li>Reliable Programs</li><li>Models of Data</li><li>Storage</li></ol></main></body></html>`
const ddia = page(
  'Designing Data-Intensive Applications',
  '<p>by Martin Kleppmann</p><ul><li><strong>ISBN:</strong> 9781449373320</li><li><strong>Publisher:</strong> O’Reilly Media</li></ul>',
)
const wall = '<title>Just a moment...</title><p>Checking your browser</p>'
const kleppmann = book('9781449373320', 'Designing Data-Intensive Applications', 'Martin Kleppmann')

let site: PageSite | null = null
afterEach(async () => {
  await site?.close()
  site = null
})

/** Asks a real server of this machine, which stands in for the publishers'. */
const served = async (pages: Readonly<Record<string, ServedPage>>): Promise<{ ask: Ask; asked: string[] }> => {
  const standIns = Object.fromEntries(
    Object.entries(pages).map(([address, one]) => {
      const url = new URL(address)
      return [`http://${url.hostname}.localhost${url.pathname}`, one]
    }),
  )
  const open = await servePages(standIns)
  site = open
  const asked: string[] = []
  const ask: Ask = ({ url, accept }) => {
    asked.push(url)
    expect(accept).toContain('text/html')
    const { hostname, pathname } = new URL(url)
    const target = new URL(open.urlOf(`http://${hostname}.localhost${pathname}`))
    return new Promise<RawPage>((resolve, reject) => {
      request({ host: '127.0.0.1', port: target.port, path: pathname, headers: { host: target.host } }, (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          body += part
        })
        response.on('end', () => resolve({ url, status: response.statusCode ?? 0, mediaType: 'text/html', body }))
      })
        .on('error', reject)
        .end()
    })
  }
  return { ask, asked }
}
const lookUp = source.lookUp ?? expect.fail('the source cannot be asked for a book')

describe('asking publishers for a book', () => {
  it('takes the page that bears the ISBN, with its contents', async () => {
    const address = 'https://www.oreilly.com/library/view/-/9781449373320/'
    const { ask, asked } = await served({ [address]: { body: ddia } })
    const { url, reading } = await lookUp(kleppmann, ask, {})
    expect([url, reading.outcome, asked]).toEqual([address, 'content', [address]])
    expect(reading.record.find(({ field }) => field === 'table_of_contents')?.value).toEqual([
      'Reliable Programs',
      'Models of Data',
      'Storage',
    ])
    expect(new Set(reading.passages.map(({ kind, voice }) => `${kind}/${voice}`))).toEqual(
      new Set(['description/publisher', 'contents/publisher']),
    )
  })

  it('takes a page without ISBN by title and author, and no page of another author', async () => {
    const address = 'https://www.manning.com/books/grokking-algorithms'
    const bhargava = book('9781617292231', 'Grokking Algorithms', 'Aditya Bhargava')
    const own = await served({
      [address]: {
        body: page(
          'Grokking Algorithms - Manning Publications',
          '<p>Aditya Bhargava shows how searches and graphs work, in pictures that stay in the mind.</p>',
        ),
      },
    })
    expect((await lookUp(bhargava, own.ask, {})).url).toBe(address)
    await site?.close()
    const other = await served({ [address]: { body: page('Grokking Algorithms', '<p>Ann Roe shows how.</p>') } })
    const { url, reading } = await lookUp(bhargava, other.ask, {})
    expect([url, reading.outcome]).toEqual([null, 'not_found'])
    expect(other.asked.length).toBeGreaterThan(1)
  })

  it('says that no publisher has it, and asks no more than a few', async () => {
    const { ask, asked } = await served({})
    const { url, reading } = await lookUp(kleppmann, ask, {})
    expect([url, reading.outcome, reading.record, reading.passages]).toEqual([null, 'not_found', [], []])
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.length).toBeLessThanOrEqual(mostQuestions)
  })

  it('names the wall that it met, unless the page was found behind it', async () => {
    const [first = '', second = ''] = candidatesFor(kleppmann)
    const walled = await served({ [first]: { body: wall } })
    expect(await lookUp(kleppmann, walled.ask, {})).toMatchObject({
      url: first,
      reading: { outcome: 'bot_wall', record: [] },
    })
    await site?.close()
    const found = await served({ [first]: { status: 503, body: wall }, [second]: { body: ddia } })
    expect(await lookUp(kleppmann, found.ask, {})).toMatchObject({ url: second, reading: { outcome: 'content' } })
  })

  it('goes on past an address that gives no answer, and says so where none does', async () => {
    const [first = '', second = ''] = candidatesFor(kleppmann)
    const { ask } = await served({ [second]: { body: ddia } })
    const fail = (): Promise<RawPage> => Promise.reject(new PigmeuError('FETCH_TIMEOUT', 'no answer in time'))
    expect((await lookUp(kleppmann, (one) => (one.url === first ? fail() : ask(one)), {})).url).toBe(second)
    await expect(lookUp(kleppmann, fail, {})).rejects.toMatchObject({ code: 'FETCH_TIMEOUT' })
    await expect(lookUp(kleppmann, () => Promise.reject(new Error('a fault')), {})).rejects.toThrow('a fault')
  })
})
