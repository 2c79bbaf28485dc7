import { expect, test } from 'vitest'
import { bareText } from '../bare-text.ts'
import { markerBlock, markerOf } from '../marker.ts'
import { toBlocks } from './markdown.ts'

test('headings, paragraphs and rules become blocks of their own; a post has no second H1', () => {
  expect(toBlocks('# One\n\n## Two\n\n### Three\n\nText *here*.\n\n---')).toBe(
    [
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">One</h2>\n<!-- /wp:heading -->',
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">Two</h2>\n<!-- /wp:heading -->',
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Three</h3>\n<!-- /wp:heading -->',
      '<!-- wp:paragraph -->\n<p>Text <em>here</em>.</p>\n<!-- /wp:paragraph -->',
      '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n<!-- /wp:separator -->',
    ].join('\n\n'),
  )
})

test('lists keep their order and what is nested in them', () => {
  expect(toBlocks('1. a\n   - b')).toBe(
    `<!-- wp:list {"ordered":true} -->
<ol><!-- wp:list-item -->
<li>a<!-- wp:list -->
<ul><!-- wp:list-item -->
<li>b</li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->`,
  )
})

test('a quotation holds its paragraphs, code stays as it is', () => {
  expect(toBlocks('> one\n>\n> two')).toContain('<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>one</p>')
  expect(toBlocks('```js\nif (a < b) [x]\n```')).toContain(
    '<pre class="wp-block-code"><code>if (a &lt; b) &#091;x&#093;</code></pre>',
  )
})

test.each([
  ['<img src=x onerror=alert(1)>', '&lt;img'],
  ['a <b onclick="x">b</b>', '&lt;b onclick=&quot;x&quot;&gt;'],
  ['[x](javascript:alert(1))', '<p>x</p>'],
  ['[x](data:text/html,hi)', '<p>x</p>'],
  ['![alt](https://tracker.example/p.gif)', '<p>alt</p>'],
  ['[gallery ids="1"]', '&#091;gallery ids=&quot;1&quot;&#093;'],
  ['before <!-- wp:html --> after', '&lt;!-- wp:html --&gt;'],
])('%j cannot act on the site', (markdown, written) => {
  const blocks = toBlocks(markdown)
  expect(blocks).toContain(written)
  expect(blocks).not.toMatch(/<img|<b |javascript:|data:text|tracker\.example|\[gallery/)
})

test('bare text is the same whatever a site does to entities, spaces and comments', () => {
  const sent = `${toBlocks('## A & "B"\n\nC [d] 🔑')}\n\n${markerBlock(markerOf('k'))}`
  const stored = sent
    .replaceAll('&quot;', '"')
    .replaceAll('&#091;', '&#x5B;')
    .replaceAll('\n', ' ')
    .replaceAll('&amp;', '&#038;')
  expect(bareText(stored)).toBe(bareText(sent))
  expect(bareText(sent)).toBe('A & "B" C [d] 🔑')
  expect(bareText(sent.slice(0, -90))).not.toBe(bareText(sent))
})

test('a marker depends on the key alone', () => {
  expect(markerOf('a')).toBe(markerOf('a'))
  expect(markerOf('a')).not.toBe(markerOf('b'))
  expect(markerOf('a')).toMatch(/^pigmeu-[0-9a-f]{24}$/)
})
