import { describe, expect, it } from 'vitest'
import { bodyOf, readBatch, stateOf } from './batch-rows.ts'
import { emptyDraft, isFilled, reasonFor, spokenProblem, submitBodyOf } from './submit-draft.ts'
import { changeOf, fieldsToKeep } from './template-fields.ts'
import { fillingOf, namedBook } from './use-prefill.ts'

const draft = { ...emptyDraft, title: 'One', site: 'blog', publish_at: '2027-01-31T09:30', category: ' Code ' }
const address = { field: 'amazon_url', kind: 'amazon', label: 'Amazon', url: 'https://a.example/1', identity_keys: [] }
const seen = { asked: true, outcome: 'content' as const, reason: null, title: 'One', author: 'Ann' }

describe('the request of a form', () => {
  it('holds the plan as an instant, and none while the site is open', () => {
    const due_at = new Date('2027-01-31T09:30').toISOString()
    expect(submitBodyOf(draft, false).publish_plan).toEqual({ target: 'blog', due_at })
    expect(submitBodyOf({ ...draft, publish_at: '' }, false).publish_plan).toEqual({ target: 'blog', due_at: null })
    expect(submitBodyOf({ ...draft, site: '' }, false).publish_plan).toBeNull()
  })

  it('is told its problems at the fields, single links by their line', () => {
    const reasons = { 'links.1': 'is bad', 'publish_plan.due_at': 'is over', title: 'is missing' }
    expect(reasonFor('links', reasons)).toBe('(2) is bad')
    expect(reasonFor('publish_at', reasons)).toBe('is over')
    expect(reasonFor('author', reasons)).toBeUndefined()
    expect([isFilled(draft, 'title'), isFilled(draft, 'author'), isFilled(draft, 'links.1')]).toEqual([
      true,
      false,
      false,
    ])
    expect(spokenProblem({ field: 'publish_plan.target', reason: 'is none' })).toBe('Publish at is none')
    expect(spokenProblem({ field: 'links.0', reason: 'is none' })).toBe('Other links (1) is none')
  })
})

describe('the names that a page gives', () => {
  it('come from the first page that names its book, and fill only what is blank', () => {
    const nameless = { ...address, policy: null, look: null, seen: { ...seen, title: null } }
    const named = { ...nameless, seen }
    expect(namedBook([nameless, { ...nameless, seen: undefined }])).toBeNull()
    const found = namedBook([nameless, named])
    if (found === null) throw new Error('nothing was found')
    expect(fillingOf({ title: ' ', author: '' }, found)).toEqual({ title: 'One', author: 'Ann' })
    expect(fillingOf({ title: 'Mine', author: '' }, found)).toEqual({ author: 'Ann' })
    expect(fillingOf({ title: 'Mine', author: 'Me' }, found)).toEqual({})
  })
})

describe('a template', () => {
  it('keeps wishes, nothing of one book and no date, and gives them back', () => {
    const kept = fieldsToKeep(draft)
    expect(kept).toEqual({
      language: 'en',
      schema_id: 'book-review',
      approval_required: true,
      category: 'Code',
      publish_plan: { target: 'blog' },
    })
    expect({ ...emptyDraft, ...changeOf(kept, emptyDraft) }).toEqual({ ...emptyDraft, category: 'Code', site: 'blog' })
    expect(changeOf({ links: ['https://b.example'] }, { ...emptyDraft, links: 'https://a.example' })).toEqual({
      links: 'https://a.example\nhttps://b.example',
    })
  })
})

describe('a row of many', () => {
  const rowsOf = (form: 'lines' | 'csv', text: string) => {
    const read = readBatch(form, text)
    if ('refusal' in read) throw new Error(read.refusal)
    return read.rows
  }

  it('takes what it leaves open from the template', () => {
    const [row] = rowsOf('csv', 'title,author,category,notes\nOne,Ann,,mine')
    if (!row) throw new Error('there is no row')
    const template = { category: 'Code', language: 'pt-BR', notes: 'theirs' }
    expect(bodyOf(row, template)).toEqual({
      title: 'One',
      author: 'Ann',
      category: 'Code',
      language: 'pt-BR',
      notes: 'mine',
      allow_duplicate: false,
    })
  })

  it('is ready when nothing is wrong, and when somebody goes on although it is known', () => {
    const [row] = rowsOf('lines', 'One | Ann | https://a.example/1')
    if (!row) throw new Error('there is no row')
    const check = { row: 1, problems: [], addresses: [], duplicates: [], same_as_rows: [] }
    expect(stateOf(row, null)).toBe('unknown')
    expect(stateOf(row, check)).toBe('ready')
    expect(stateOf(row, { ...check, problems: [{ field: 'author', reason: 'is missing' }] })).toBe('bad')
    expect(stateOf(row, { ...check, same_as_rows: [1] })).toBe('warned')
    expect(stateOf({ ...row, allowed: true }, { ...check, same_as_rows: [1] })).toBe('ready')
    expect(stateOf({ ...row, sent: 'x' }, check)).toBe('sent')
  })

  it('is told why a table is none', () => {
    expect(readBatch('csv', 'title,author\n"One,Ann')).toEqual({ refusal: expect.stringContaining('line 2') })
    expect(readBatch('csv', 'book,price\nOne,3')).toEqual({ refusal: expect.stringContaining('price') })
    expect(readBatch('lines', 'A | B\n'.repeat(501))).toEqual({ refusal: expect.stringContaining('501') })
  })
})
