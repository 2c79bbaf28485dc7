import { describe, expect, it } from 'vitest'
import { readGenericPage } from './generic.ts'
import { isElement, type PageNode } from './markup.ts'
import { pageOfMhtml } from './mhtml.ts'
import { parsePage } from './page.ts'
import { readPlainText } from './plain-text.ts'
import { parseJson } from './structured/json.ts'
import { jsonLdObjects } from './structured/json-ld.ts'
import { mostLevels } from './tree.ts'

/** No page may hold a reader up: far above what any of these takes, far below what work that grows with a square would. */
const bound = 8000

const said = 'The ledger keeps what is owed to everyone, and the queue is only the doorbell that rings for it. '
const article = `<p>${said.repeat(4)}</p>`
const many = 100_000
const read = (body: string) =>
  readGenericPage({ url: 'https://example.com/', status: 200, mediaType: 'text/html', body: `<html><body>${body}` })
const textRead = (body: string): string =>
  read(body)
    .passages.map(({ text }) => text)
    .join('\n')

const depthOf = (nodes: readonly PageNode[]): number => {
  let level: readonly PageNode[] = nodes
  let depth = 0
  for (; level.length > 0; depth++) level = level.flatMap((node) => (isElement(node) ? node.children : []))
  return depth
}

/** Pages made to exhaust a reader; each also holds an article, which is read all the same. */
const hostile: readonly (readonly [name: string, body: () => string])[] = [
  ['many blocks in one', () => `<div>${'<div>x</div>'.repeat(many)}</div>`],
  ['many inline elements in one', () => `<div>${'<i>x</i> '.repeat(many)}</div>`],
  ['many line breaks', () => `<div>${'x<br>'.repeat(many)}</div>`],
  ['many links', () => `<div>${'<a href="#a">x</a> '.repeat(many)}</div>`],
  ['many rows of details', () => `<ul>${'<li><strong>Pages:</strong> 12</li>'.repeat(many / 2)}</ul>`],
  ['many headings', () => '<h1>Title</h1>'.repeat(many)],
  ['many elements of one id', () => '<div id="content">x</div>'.repeat(many)],
  ['many classes', () => Array.from({ length: many }, (_, index) => `<i class="a b${index}">x</i>`).join('')],
  ['elements nested without end', () => '<div>'.repeat(many)],
  ['nested and closed elements', () => `${'<div>'.repeat(many)}x${'</div>'.repeat(many)}`],
  ['end tags that close nothing above many that are open', () => `${'<b>'.repeat(many)}${'</i>'.repeat(many)}`],
  [
    'rows nested as deep as a page may be',
    () => `${'<ul><li>'.repeat(250)}${'<i>x</i>'.repeat(many / 4)}${'</li></ul>'.repeat(250)}`,
  ],
  ['drawings in drawings', () => '<svg>'.repeat(many)],
  [
    'an attribute of a megabyte',
    () => `<div class="${'a '.repeat(500_000)}" title="${'&amp;'.repeat(200_000)}">x</div>`,
  ],
  [
    'an element of many attributes',
    () => `<div ${Array.from({ length: many }, (_, i) => `a${i}=1`).join(' ')}>x</div>`,
  ],
  ['a text of two megabytes without a space', () => `<p>${'x'.repeat(2_000_000)}</p>`],
  ['a text of two megabytes of spaces', () => `<p>a${' '.repeat(2_000_000)}b</p>`],
  ['a text of two megabytes of sentences', () => `<p>${said.repeat(20_000)}</p>`],
  ['digits without end', () => `<li>ISBN: ${'9 '.repeat(500_000)}</li><p>Pages: ${'1,'.repeat(500_000)}</p>`],
  ['brackets without end', () => `<li><b>Publisher:</b> ${'(a'.repeat(400_000)}</li><h1>${'['.repeat(500_000)}</h1>`],
  ['colons without end', () => `<li>${':'.repeat(500_000)} x</li><li>${' :'.repeat(80)} x</li>`],
  ['references to characters without end', () => `<p>${'&'.repeat(500_000)}</p><p>${'&lt;'.repeat(200_000)}</p>`],
  [
    'properties without end',
    () => `<div itemscope itemtype="http://schema.org/Person">${'<b itemprop="name">x</b>'.repeat(many / 2)}</div>`,
  ],
  ['lists of data without end', () => '<script type="application/ld+json">{"@type":"Thing"}</script>'.repeat(10_000)],
  ['data nested without end', () => `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`],
  ['escapes without end', () => `<script type="application/ld+json">{"a":"${'\\"'.repeat(400_000)}</script>`],
]

describe('pages made to exhaust a reader', () => {
  it.each(hostile)('%s', { timeout: bound }, (_, body) => {
    expect(textRead(`${article}${body()}`)).toContain('the queue is only the doorbell')
  })

  it('are no trees deeper than browsers build, and lose no word by it', () => {
    const page = parsePage(`<div>${'<div>'.repeat(many)}word</div>`)
    expect(depthOf(page.document.children)).toBeLessThanOrEqual(mostLevels + 1)
    expect(page.opening(100)).toBe('word')
    const ordinary = parsePage(`${'<div>'.repeat(400)}word`)
    expect(page.all('div div')).toHaveLength(0)
    expect(ordinary.all('div div')).toHaveLength(399)
  })

  it('do not multiply by entities that they declare themselves', () => {
    const entities = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ''};`.repeat(10)}">`,
    ).join('')
    const page = parsePage(`<!DOCTYPE html [<!ENTITY lol "lol">${entities}]><p>&lol9;</p>${article}`)
    expect(page.text('p')).toBe('&lol9;')
    expect(page.opening(100_000).length).toBeLessThan(entities.length + said.length * 5)
  })

  it('do not grow: what is kept of a page is never longer than the page', () => {
    for (const [, body] of hostile.slice(7, 9)) {
      const html = `${article}${body()}`
      expect(textRead(html).length).toBeLessThanOrEqual(html.length)
    }
  })

  it('with one sentence without end are cut into passages that can be pointed at', () => {
    const { passages } = read(`<p>${'word '.repeat(20_000)}</p>`)
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThan(6000)
    expect(passages.reduce((total, { text }) => total + text.length, 0)).toBeGreaterThan(4900)
  })
})

describe('data made to exhaust a reader', () => {
  it('that cannot be mended is given up', { timeout: bound }, () => {
    for (const source of [
      `["${'\\"'.repeat(500_000)}`,
      '{'.repeat(500_000),
      `[1${' ,'.repeat(500_000)}`,
      ';'.repeat(500_000),
    ])
      expect(parseJson(source)).toBeNull()
  })

  it('nested markup in it is read as text', { timeout: bound }, () => {
    const data = JSON.stringify({ '@type': 'Book', name: `${'<b>'.repeat(many)}Queues` })
    expect(jsonLdObjects(parsePage(`<script type="application/ld+json">${data}</script>`))).toHaveLength(1)
    expect(read(`<script type="application/ld+json">${data}</script>${article}`).record[0]?.value).toBe('Queues')
  })
})

describe('archives and texts made to exhaust a reader', () => {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
  const part = `--b\r\nContent-Type: text/html\r\n\r\n<p>page</p>\r\n`
  it.each([
    ['nothing but a head', head, null],
    ['a boundary that never comes', `${head}<p>x</p>`, null],
    ['a part that is cut off', `${head}--b\r\nContent-Type: text/html`, ''],
    ['a part without a head', `${head}--b\r\n\r\n<p>x</p>`, null],
    [
      'packing that is broken',
      `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%`,
      '',
    ],
    [
      'quoted signs that are broken',
      `${head}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=ZZ=`,
      '=ZZ',
    ],
    [
      'a character set that nobody knows',
      `${head}--b\r\nContent-Type: text/html; charset=x-none\r\n\r\n<p>x</p>`,
      '<p>x</p>',
    ],
    ['parts without end', `${head}${part.repeat(20_000)}`, '<p>page</p>'],
    ['boundaries without end', `${head}${'--b\r\n'.repeat(100_000)}${part}`, null],
    ['a head without end', `X: ${'a '.repeat(300_000)}\r\n${head}${part}`, '<p>page</p>'],
    ['parameters without end', `Content-Type: multipart/related${'; a="'.repeat(50_000)}\r\n\r\n${part}`, null],
    ['containers in containers', 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(500), null],
  ])('%s', { timeout: bound }, async (_, archive, html) => {
    const page = await pageOfMhtml(archive)
    expect(page === null ? null : page.html.trim()).toBe(html)
  })

  it.each([
    ['empty lines', `x${'\n'.repeat(500_000)}y`],
    ['spaces', `x${' '.repeat(1_000_000)}y`],
    ['marks of lists', '- '.repeat(300_000)],
    ['full stops and quotation marks', `${'.”'.repeat(300_000)}x`],
    ['short lines', 'word\n'.repeat(50_000)],
  ])('a text of nothing but %s', { timeout: bound }, (_, text) => {
    const reading = readPlainText(text, { kind: 'body', voice: 'critic', label: 'notes.txt' })
    expect(reading.passages.reduce((total, passage) => total + passage.text.length, 0)).toBeLessThanOrEqual(text.length)
  })
})
