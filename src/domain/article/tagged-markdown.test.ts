import { expect, it } from 'vitest'
import { markdownAddresses, taggedMarkdown } from './tagged-markdown.ts'

const tags = { 'amazon.com': 'blog-20', 'bookshop.org': '77' }

it.each([
  ['[Shop](https://www.amazon.com/dp/1?a=1&b=2)', '[Shop](<https://www.amazon.com/dp/1?a=1&b=2&tag=blog-20>)'],
  [
    '[*S* `x`](https://amazon.com/dp/1?tag=foreign-1 "A \\"t\\"")',
    '[*S* `x`](<https://amazon.com/dp/1?tag=blog-20> "A \\"t\\"")',
  ],
  ['<https://amazon.com/dp/1>', '[https://amazon.com/dp/1](<https://amazon.com/dp/1?tag=blog-20>)'],
  ['> - [S][r]\n\n[r]: https://amazon.com/dp/1 "T"', '> - [S][r]\n\n[r]: <https://amazon.com/dp/1?tag=blog-20> "T"'],
  ['[B](https://bookshop.org/book/9781449373320)', '[B](<https://bookshop.org/a/77/9781449373320>)'],
])('%s is tagged', (markdown, expected) => {
  const text = `Before (a).\n\n${markdown}`
  expect(taggedMarkdown(text, tags)).toBe(`Before (a).\n\n${expected}`)
  expect(taggedMarkdown(taggedMarkdown(text, tags), tags)).toBe(taggedMarkdown(text, tags))
})

it.each([
  '[Other](https://example.org/a_(b)?c=1&amp;d "t")',
  '`[code](https://amazon.com/dp/1)`',
  '    [indented](https://amazon.com/dp/1)',
  '[Brazil](https://www.amazon.com.br/dp/1)',
])('%s stays as it is', (markdown) => expect(taggedMarkdown(markdown, tags)).toBe(markdown))

it('tells the addresses of links in their order', () => {
  expect(markdownAddresses('[a](https://a.example/) ![i](https://i.example/) [b][r]\n\n[r]: /here')).toEqual([
    'https://a.example/',
    '/here',
  ])
})
