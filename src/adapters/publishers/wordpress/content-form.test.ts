import { expect, test } from 'vitest'
import { PigmeuError } from '../../../domain/errors.ts'
import { bareText, plainMarkup } from './bare-text.ts'
import { contentForms, contentIn, nextForm } from './content-form.ts'
import { contentHashOf } from './content-hash.ts'
import { markerOf } from './marker.ts'

const mark = { externalKey: 'key', marker: markerOf('key'), hasCompanion: false }
const blocks = '<!-- wp:heading -->\n<h2 class="wp-block-heading">One</h2>\n<!-- /wp:heading -->'
const parts = { blocks, graph: { '@context': 'https://schema.org', '@graph': [] }, mark } as const
const wall = new PigmeuError('PUBLISH_REFUSED', 'no', { context: { status: 403, rest_code: null } })

test.each(contentForms)('%j says the same, and can be found again', (form) => {
  const content = contentIn(form, parts)
  expect(content).toContain(mark.marker)
  expect(bareText(content)).toBe('One')
  expect(content.includes('<!--')).toBe(form.hasBlocks)
  expect(content.includes('application/ld+json')).toBe(form.hasJsonLd)
  expect(contentIn(form, { ...parts, mark: { ...mark, hasCompanion: true } })).not.toContain('pigmeu-')
})

test('a firewall gets less and less, until nothing is left to leave out', () => {
  const tried = []
  for (let form = contentForms[0] ?? null; form !== null; form = nextForm(form, wall)) tried.push(form)
  expect(tried).toEqual([
    { hasBlocks: true, hasJsonLd: true },
    { hasBlocks: false, hasJsonLd: true },
    { hasBlocks: false, hasJsonLd: false },
  ])
  expect(nextForm({ hasBlocks: true, hasJsonLd: true }, new PigmeuError('PUBLISH_FAILED'))).toBeNull()
})

test.each([
  ['<p>A &amp; "B"</p>\n\n<p>C</p>', '<p>A &#038; &quot;B&quot;</p><p>C</p>', true],
  ['<hr class="a"/>', '<hr class="a" />', true],
  ['<a href="https://a.example">x</a>', '<a href="https://b.example">x</a>', false],
  ['<p>one</p>', '<p><strong>one</strong></p>', false],
])('%j and %j are the same markup: %s', (one, other, isSame) => {
  expect(plainMarkup(one) === plainMarkup(other)).toBe(isSame)
})

test('a hash is that of the words as they are stored, whatever the ends of lines', () => {
  const post = { title: { raw: 'T' }, content: { raw: 'a\nb' }, excerpt: { raw: '' } }
  expect(contentHashOf(post)).toMatch(/^[0-9a-f]{64}$/)
  expect(contentHashOf({ ...post, content: { raw: 'a\r\nb\n' } })).toBe(contentHashOf(post))
  expect(contentHashOf({ title: post.title, content: post.content })).toBe(contentHashOf(post))
  for (const changed of [{ title: { raw: 't' } }, { content: { raw: 'a b' } }, { excerpt: { raw: 'x' } }])
    expect(contentHashOf({ ...post, ...changed })).not.toBe(contentHashOf(post))
})
