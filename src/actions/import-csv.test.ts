import { describe, expect, it } from 'vitest'
import { createActionBench } from '../../test/support/action-bench.ts'

const editor = { name: 'Ana' }
const importCsv = (text: string) => createActionBench().actions.importCsv(editor, text)

describe('importCsv', () => {
  it('answers every row by its line, and goes on after a bad one', async () => {
    const text = [
      'Title,AUTHOR,Amazon URL,links,Approval',
      'One,A. Writer,https://www.amazon.com/dp/1449373321,,no',
      ',Nobody,https://www.amazon.com/dp/1492040347,,',
      '"Two, or more",B. Writer,,https://a.example/x https://b.example/y,yes',
      '',
      'Three,C. Writer,nonsense,,perhaps',
      'One again,A. Writer,https://www.amazon.com/dp/1449373321,,',
    ].join('\r\n')
    const rows = await importCsv(text)
    expect(rows.map(({ row, submission, error }) => [row, submission !== null, error?.code ?? null])).toEqual([
      [2, true, null],
      [3, false, 'INVALID_INPUT'],
      [4, true, null],
      [6, false, 'INVALID_INPUT'],
      [7, false, 'DUPLICATE_BOOK'],
    ])
    expect(rows[0]?.submission?.book.approval_required).toBe(false)
    expect(rows[2]?.submission?.book.title).toBe('Two, or more')
    expect(rows[2]?.submission?.sources.map((source) => source.url)).toEqual([
      'https://a.example/x',
      'https://b.example/y',
    ])
    expect(rows[3]?.error?.problems).toMatchObject([
      { field: 'approval_required', reason: 'is "perhaps"; write yes or no' },
    ])
    expect(rows[4]?.error?.context['existing_submission_id']).toBe(rows[0]?.submission?.submission_id)
  })

  it.each([
    ['author_site_url', 'other_urls'],
    ['author_site', 'links'],
  ])('knows the columns %s and %s, with several links in a cell', async (site, links) => {
    const header = `title,author,amazon_url,goodreads_url,${site},${links},notes,language`
    const cells =
      'Logs,A. Writer,,,https://a.example/me,https://b.example/x;v=1; https://c.example/y;https://d.example/z,,en'
    const [row] = await importCsv(`${header}\n${cells}\n`)
    expect(row?.error).toBeNull()
    expect(row?.submission?.sources.map((source) => source.url)).toEqual([
      'https://a.example/me',
      'https://b.example/x;v=1',
      'https://c.example/y',
      'https://d.example/z',
    ])
  })

  it('reads where and when an article is meant to go out', async () => {
    const rows = await importCsv(
      'title,author,notes,Publish to,schedule\nA,B,x,file,2199-01-31T09:00:00Z\nC,D,x,,2199-01-31T09:00:00Z\nE,F,x,,',
    )
    expect(rows[0]?.submission?.book.publish_plan).toEqual({ target: 'file', due_at: '2199-01-31T09:00:00.000Z' })
    expect(rows[1]?.error?.problems).toMatchObject([{ field: 'publish_plan.target', reason: 'is missing' }])
    expect(rows[2]?.submission?.book.publish_plan).toBeUndefined()
  })

  it('reads semicolons and a byte order mark, as spreadsheets write them', async () => {
    const rows = await importCsv('\uFEFFtitle;author;notes\nLogs;A. Writer;short, but good\n')
    expect(rows.map((row) => row.submission?.book.title)).toEqual(['Logs'])
  })

  it.each([
    ['nothing', '  \n', /is empty/],
    ['a header alone', 'title,author\n', /no rows/],
    ['no author column', 'title,amazon\nOne,https://a.example\n', /no column "author"/],
    ['an unknown column', 'title,author,price\nOne,A,3\n', /not known: price/],
    ['a column twice', 'title,author,Title\nOne,A,B\n', /"title" twice/],
    ['an open quotation', 'title,author\n"One,A\n', /cannot be read/],
    ['too many rows', `title,author\n${'One,A\n'.repeat(501)}`, /at most 500/],
  ])('refuses a file with %s as a whole', async (_, text, reason) => {
    await expect(importCsv(text)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ field: 'file', reason: expect.stringMatching(reason) }],
    })
  })
})
