import { describe, expect, it } from 'vitest'
import { bookOfLine, filledLines } from './batch-lines.ts'

describe('a line of the list of books', () => {
  it('sorts its addresses by who they belong to', () => {
    const line =
      'A Book | Ann Author | https://www.amazon.com/dp/1449373321 | https://www.goodreads.com/book/show/1 | https://example.com/x'
    expect(bookOfLine(line)).toEqual({
      title: 'A Book',
      author: 'Ann Author',
      amazon_url: 'https://www.amazon.com/dp/1449373321',
      goodreads_url: 'https://www.goodreads.com/book/show/1',
      links: ['https://example.com/x'],
    })
  })

  it('takes a line that is not complete as it is, so that the server can say what is missing', () => {
    expect(bookOfLine('Only a title')).toMatchObject({ title: 'Only a title', author: '', amazon_url: null, links: [] })
  })

  it('loses nothing that stands where addresses stand', () => {
    expect(bookOfLine('A | B | ftp://x | www.example.com').links).toEqual(['ftp://x', 'www.example.com'])
    expect(bookOfLine('A | https://example.com/a')).toMatchObject({ author: '', links: ['https://example.com/a'] })
  })

  it('reads cells pasted from a spreadsheet', () => {
    expect(bookOfLine('A Book\tAnn Author\thttps://www.amazon.com.br/dp/8550819999')).toMatchObject({
      author: 'Ann Author',
      amazon_url: 'https://www.amazon.com.br/dp/8550819999',
    })
  })

  it('leaves out empty lines', () => {
    expect(filledLines('\n a | b \n\n c\n')).toEqual(['a | b', 'c'])
  })
})
