import { describe, expect, it } from 'vitest'
import { readMetaLine } from './meta-line.ts'
import { isClippings, readClippings } from './read-clippings.ts'

const file = { name: 'My Clippings.txt', bytes: 10, sha256: 'a'.repeat(64) }
const book = { title: 'The Quiet Ledger', author: 'Mara Lindqvist' }
const entry = (title: string, meta: string, text: string): string =>
  `${title}\r\n${meta}\r\n\r\n${text}\r\n==========\r\n`
const ours = 'The Quiet Ledger: Keeping Books by Hand (Lindqvist, Mara)'
const highlight = (location: string, text: string, title = ours): string =>
  entry(title, `- Your Highlight on page 12 | Location ${location} | Added on Monday, May 18, 2026 9:50:49 AM`, text)

describe('the line under the title', () => {
  it.each([
    [
      'English',
      '- Your Highlight on page 12 | location 170-172 | Added on Monday, 4 May 2026 21:13:22',
      'highlight',
      '12',
      [170, 172],
    ],
    [
      'English, older',
      '- Highlight Loc. 1423-27 | Added on Monday, May 4, 2015, 09:13 PM',
      'highlight',
      null,
      [1423, 1427],
    ],
    ['English note', '- Your Note at location 171 | Added on Monday, 4 May 2026', 'note', null, [171, 171]],
    ['English bookmark', '- Your Bookmark on page 3 | Location 40 | Added on Monday', 'other', '3', [40, 40]],
    [
      'German',
      '- Ihre Markierung auf Seite 42 | bei Position 1234-1236 | Hinzugefügt am Montag, 30. Dezember 2024 14:46:33',
      'highlight',
      '42',
      [1234, 1236],
    ],
    ['German note', '- Ihre Notiz auf Seite 42 | Position 1236 | Hinzugefügt am Montag', 'note', '42', [1236, 1236]],
    [
      'French',
      '- Votre surlignement sur la page 5 | emplacement 30-31 | Ajouté le lundi 30 septembre 2019 18:00:39',
      'highlight',
      '5',
      [30, 31],
    ],
    [
      'French, other sign',
      '- Votre surlignement à lʼemplacement 144-146 | Ajouté le samedi 26 décembre 2015',
      'highlight',
      null,
      [144, 146],
    ],
    [
      'Spanish',
      '- Tu subrayado en la página 6 | posición 36-40 | Añadido el lunes, 30 de septiembre de 2019',
      'highlight',
      '6',
      [36, 40],
    ],
    [
      'Italian',
      '- La tua evidenziazione a pagina 477 | posizione 7312-7314 | Aggiunto in data lunedì 20 novembre 2023',
      'highlight',
      '477',
      [7312, 7314],
    ],
    [
      'Portuguese',
      '- Seu destaque na página 33 | posição 410-412 | Adicionado: terça-feira, 5 de março de 2024',
      'highlight',
      '33',
      [410, 412],
    ],
    ['Portuguese note', '- Sua nota ou posição 334 | Adicionado: sábado, 16 de maio de 2015', 'note', null, [334, 334]],
    [
      'Dutch',
      '- Je markering op pagina 6 | locatie 36-40 | Toegevoegd op maandag 30 september 2019',
      'highlight',
      '6',
      [36, 40],
    ],
    ['Dutch note', '- Je notitie op pagina 6 | locatie 40 | Toegevoegd op maandag', 'note', '6', [40, 40]],
    [
      'Japanese',
      '- 220ページ|位置No. 3363-3364のハイライト |作成日: 2026年6月29日月曜日 13:45:16',
      'highlight',
      '220',
      [3363, 3364],
    ],
    ['Japanese note', '- 22ページ|位置No. 336のメモ |作成日: 2023年6月10日土曜日', 'note', '22', [336, 336]],
    ['Japanese bookmark', '- 30ページ|位置No. 400のブックマーク |作成日: 2025年4月2日', 'other', '30', [400, 400]],
    ['a page in Roman numbers', '- Your Highlight on page xii | Added on Monday', 'highlight', 'xii', null],
  ])('is read in %s', (_what, line, kind, page, location) => {
    expect(readMetaLine(line)).toEqual({ kind, page, location })
  })

  it.each(['A sentence with a note in it.', '- a point of a list', ''])('is not %j', (line) => {
    expect(readMetaLine(line)).toBeNull()
  })
})

describe('My Clippings.txt', () => {
  it('gives highlights to the author and notes to the editor, each with its place', () => {
    const text = `\ufeff${highlight('170-172', 'Postings wait for nobody.')}${entry(ours, '- Your Note on page 12 | Location 172 | Added on Monday', 'Compare with chapter 3.')}`
    const { passages, record, format } = readClippings(text, file, book)
    expect(format).toBe('clippings')
    expect(passages).toEqual([
      { kind: 'body', voice: 'author', text: 'Postings wait for nobody.', locator: 'page 12, location 170' },
      { kind: 'editor', voice: 'editor', text: 'Compare with chapter 3.', locator: 'note at page 12, location 172' },
    ])
    expect(record.map(({ field, value }) => [field, value])).toEqual([
      ['title', 'The Quiet Ledger: Keeping Books by Hand'],
      ['authors', ['Mara Lindqvist']],
    ])
  })

  it('keeps nothing of other books, not even of one whose title is alike', () => {
    const text = [
      highlight('1-2', 'A secret of another book.', 'Diary of a Stranger (Ann Roe)'),
      highlight('3-4', 'Postings wait for nobody.'),
      highlight('5-6', 'Somebody else wrote this one.', 'The Quiet Ledger (Ann Roe)'),
      highlight('7-8', 'A summary of it.', 'Summary: The Quiet Ledger by Mara Lindqvist (Quick Reads)'),
    ].join('')
    const kept = JSON.stringify(readClippings(text, file, book))
    expect(kept).toContain('Postings wait for nobody.')
    expect(kept).not.toMatch(/secret|Stranger|Somebody else|A summary|Ann Roe/)
  })

  it('tells nothing of the other books when it holds none of this one', () => {
    const text = highlight('1-2', 'A secret.', 'Diary of a Stranger (Ann Roe)')
    expect(() => readClippings(text, file, book)).toThrow(
      /^holds no highlights or notes of "The Quiet Ledger" by Mara Lindqvist$/,
    )
  })

  it('keeps the last form of a highlight that was drawn anew', () => {
    const text = highlight('170-171', 'Postings wait') + highlight('170-172', 'Postings wait for nobody.')
    expect(readClippings(text, file, book).passages.map((passage) => passage.text)).toEqual([
      'Postings wait for nobody.',
    ])
  })

  it('leaves out bookmarks and empty entries, and keeps brackets in titles', () => {
    const title = 'The Quiet Ledger (Quiet Crafts Book 2) (Mara Lindqvist;Jo Park)'
    const text =
      highlight('170-172', 'Postings wait for nobody.', title) +
      highlight('180-182', '', title) +
      entry(title, '- Your Bookmark on page 13 | Location 190 | Added on Monday', '')
    const excerpt = readClippings(text, file, book)
    expect(excerpt.passages).toHaveLength(1)
    expect(excerpt.record[0]?.value).toBe('The Quiet Ledger (Quiet Crafts Book 2)')
  })

  it('keeps a bounded number, spread over the book', () => {
    const text = Array.from({ length: 400 }, (_, index) =>
      highlight(`${index * 10}-${index * 10 + 2}`, `Remark number ${index}.`),
    ).join('')
    const { passages } = readClippings(text, file, book)
    expect(passages).toHaveLength(120)
    expect(passages.at(-1)?.text).toMatch(/39\d/)
  })

  it('is told from other texts', () => {
    expect(isClippings(highlight('1-2', 'x'))).toBe(true)
    expect(isClippings('Chapter 1\n==========\nIt was a dark night.\n==========\n')).toBe(false)
  })
})
