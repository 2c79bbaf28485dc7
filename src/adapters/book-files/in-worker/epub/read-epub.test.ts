import { describe, expect, it } from 'vitest'
import { type EpubContent, epubOf } from '../../../../../test/support/book-files/epub.ts'
import { proseParagraph } from '../../../../../test/support/book-files/prose.ts'
import { zipOf } from '../../../../../test/support/book-files/zip.ts'
import { readEpub } from './read-epub.ts'

const paragraph = (chapter: number, count = 3): string =>
  Array.from({ length: count }, (_, index) => `<p>${proseParagraph(chapter, index)}</p>`).join('')

const chapters = [
  { title: 'Preface', markup: paragraph(0) },
  { title: '1. Postings', markup: paragraph(1) },
  { title: '2. Balances', markup: paragraph(2) },
]
const read = (changes: Partial<EpubContent> = {}) => readEpub(epubOf({ chapters, ...changes }))
const valuesOf = ({ record }: Awaited<ReturnType<typeof readEpub>>) =>
  Object.fromEntries(record.map(({ field, value }) => [field, value]))

const fullMetadata = `
  <dc:title id="t1">The Quiet Ledger</dc:title><meta refines="#t1" property="title-type">main</meta>
  <dc:title id="t2">Keeping Books by Hand</dc:title><meta refines="#t2" property="title-type">subtitle</meta>
  <dc:creator id="c1">Lindqvist, Mara</dc:creator><meta refines="#c1" property="role" scheme="marc:relators">aut</meta>
  <dc:creator id="c2">Jo Park</dc:creator><meta refines="#c2" property="role" scheme="marc:relators">trl</meta>
  <dc:contributor opf:role="ill">Ana Lima</dc:contributor>
  <dc:language>en-GB</dc:language><dc:publisher>Harbour Press</dc:publisher>
  <dc:date>2019-03-12T00:00:00Z</dc:date><dc:date opf:event="modification">2023-01-01</dc:date>
  <dc:identifier>urn:uuid:0a1b</dc:identifier><dc:identifier>urn:isbn:9780306406157</dc:identifier>
  <dc:description>&lt;p&gt;A calm book about the craft of keeping accounts by hand.&lt;/p&gt;</dc:description>
  <dc:subject>Accounting</dc:subject><meta name="calibre:series" content="Quiet Crafts"/>`

describe('the record of an EPUB', () => {
  it('keeps people apart by their roles and reads names as people write them', async () => {
    expect(valuesOf(await read({ metadata: fullMetadata }))).toEqual({
      title: 'The Quiet Ledger',
      subtitle: 'Keeping Books by Hand',
      authors: ['Mara Lindqvist'],
      contributors: [
        { name: 'Jo Park', role: 'translator' },
        { name: 'Ana Lima', role: 'illustrator' },
      ],
      language_code: 'en',
      series: 'Quiet Crafts',
      publisher: 'Harbour Press',
      publication_date: '2019-03-12T00:00:00Z',
      publication_date_iso: '2019-03-12',
      isbn_13: '9780306406157',
      isbn_10: '0306406152',
      description: 'A calm book about the craft of keeping accounts by hand.',
      categories: ['Accounting'],
    })
  })

  it('gives each value its rule and its place', async () => {
    const { record } = await read({ metadata: fullMetadata })
    expect(record.find(({ field }) => field === 'isbn_13')).toEqual({
      field: 'isbn_13',
      value: '9780306406157',
      raw: '9780306406157',
      rule: 'book.epub.identifier',
      locator: 'metadata dc:identifier',
    })
  })

  it.each([
    [
      'two ISBNs are of two editions',
      '<dc:identifier>9780306406157</dc:identifier><dc:identifier>9781449373320</dc:identifier>',
      'isbn_13',
    ],
    ['an ISBN with a wrong check digit is none', '<dc:identifier>9780306406158</dc:identifier>', 'isbn_13'],
    [
      'the year 1 that programs write is no date',
      '<dc:date>0101-01-01T00:00:00+00:00</dc:date>',
      'publication_date_iso',
    ],
  ])('invents nothing: %s', async (_what, metadata, field) => {
    expect(valuesOf(await read({ metadata }))).not.toHaveProperty(field)
  })
})

describe('the text of an EPUB', () => {
  it.each([false, true])('has its chapters from its own contents (EPUB 2: %s)', async (older) => {
    const book = await read({ older })
    expect(book.chapters).toEqual(['Preface', '1. Postings', '2. Balances'])
    expect(book.paragraphs.map(({ chapter }) => chapter)).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2])
  })

  it('knows the printed page on which a paragraph begins, by marks and by the list of pages', async () => {
    const words = proseParagraph(0, 0)
    const markup = `<p id="p7">${words}</p><p>${words}<span epub:type="pagebreak" title="8"/> It goes on.</p><p>${words}</p>`
    const book = await read({ chapters: [{ title: 'Only', markup }], pageList: { '7': 'ch0.xhtml#p7' } })
    expect(book.paragraphs.map(({ page }) => page)).toEqual(['7', '7', '8'])
    expect(book.paragraphs[1]?.text).toContain('part 1. It goes on.')
  })

  it('leaves out listings, notes, scripts and headings', async () => {
    const markup = `${paragraph(0)}<pre>int main()</pre><script>alert(1)</script><aside epub:type="footnote">A note.</aside><p>Word<a epub:type="noteref">1</a> more.</p>`
    const book = await read({ chapters: [{ title: 'Only', markup }] })
    const text = book.paragraphs.map((one) => one.text).join('\n')
    expect(text).toMatch(/Word more\.$/)
    expect(text).not.toMatch(/int main|alert|A note|Only/)
  })

  it('reads named entities of HTML, and tags that nobody closed', async () => {
    const markup = `<p>Caf&eacute;&nbsp;&mdash; ${proseParagraph(0, 0)}</p>${'<div>'.repeat(1000)}<p>${proseParagraph(0, 1)}</p>`
    const book = await read({ chapters: [{ title: 'Only', markup }] })
    expect(book.paragraphs[0]?.text).toMatch(/^Café — Whoever/)
    expect(book.paragraphs).toHaveLength(2)
  })
})

const withFile = (name: string, data: string) => read({ more: [{ name, data }] })
const encryption = (algorithm: string): string =>
  `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OEBPS/text/ch0.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`

describe('an EPUB that cannot be read', () => {
  const locked = /protected by the shop.*DRM.*highlights/
  it.each([
    ['META-INF/rights.xml', '<rights/>'],
    ['META-INF/sinf.xml', '<sinf/>'],
    ['META-INF/license.lcpl', '{}'],
    ['META-INF/encryption.xml', encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc')],
  ])('is locked by a shop: %s', async (name, data) => {
    await expect(withFile(name, data)).rejects.toThrow(locked)
  })

  it('is not locked by scrambled fonts alone', async () => {
    const book = await withFile('META-INF/encryption.xml', encryption('http://www.idpf.org/2008/embedding'))
    expect(book.paragraphs).toHaveLength(9)
  })

  it('has only pictures of pages', async () => {
    const pictures = [{ title: 'Page', markup: '<img src="p1.jpg" alt=""/>' }]
    await expect(read({ chapters: pictures })).rejects.toThrow('has no text, only pictures of pages')
  })

  it.each<[string, () => Uint8Array, RegExp]>([
    ['another archive', () => zipOf([{ name: 'a.txt', data: 'hello' }]), /is an archive but no EPUB/],
    ['a cut file', () => epubOf({ chapters }).subarray(0, 600), /is damaged: its archive cannot be opened/],
    [
      'a name that climbs out',
      () => epubOf({ chapters, more: [{ name: '../../etc/passwd', data: 'x' }] }),
      /is damaged: its list of entries/,
    ],
    ['an entry that is locked', () => zipOf([{ name: 'META-INF/container.xml', data: 'x', encrypted: true }]), locked],
    [
      'an entry that is larger than it says',
      () => zipOf([{ name: 'META-INF/container.xml', data: 'x'.repeat(5000), claimedBytes: 10 }]),
      /is damaged: a part of it cannot be unpacked/,
    ],
  ])('is %s', async (_what, bytes, reason) => {
    await expect(readEpub(bytes())).rejects.toThrow(reason)
  })
})

describe('an EPUB that means harm', () => {
  it('is refused as a bomb before anything is unpacked', async () => {
    const bomb = epubOf({ chapters, more: [{ name: 'OEBPS/huge.xhtml', data: Buffer.alloc(60 * 1024 * 1024) }] })
    expect(bomb.byteLength).toBeLessThan(200_000)
    await expect(readEpub(bomb)).rejects.toThrow('decompression bomb')
  })

  it('is refused with too many entries', async () => {
    const more = Array.from({ length: 20_001 }, (_, index) => ({ name: `x${index}`, data: '', stored: true }))
    await expect(read({ more })).rejects.toThrow(/holds \d+ entries; no book does/)
  })

  it('is refused when its elements stand by the ten thousand in one another', async () => {
    const deep = [{ title: 'Only', markup: '<div>'.repeat(50_000) + paragraph(0) }]
    await expect(read({ chapters: deep })).rejects.toThrow('thousands deep')
  })

  it('gains nothing by entities that multiply', async () => {
    const laughs = Array.from(
      { length: 12 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    ).join('')
    const container = `<?xml version="1.0"?><!DOCTYPE c [<!ENTITY l0 "ha">${laughs}]><container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>`
    const opf = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY l0 "ha">${laughs}]><package><metadata><title>&l12;</title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`
    const book = await readEpub(
      zipOf([
        { name: 'META-INF/container.xml', data: container },
        { name: 'b.opf', data: opf },
        {
          name: 'a.xhtml',
          data: `<!DOCTYPE html [<!ENTITY l0 "ha">${laughs}]><html><body>${paragraph(0)}<p>&l12;</p></body></html>`,
        },
      ]),
    )
    expect(JSON.stringify(book).length).toBeLessThan(5000)
    expect(book.paragraphs).toHaveLength(4)
  })
})
