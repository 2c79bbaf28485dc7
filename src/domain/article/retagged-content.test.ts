import { expect, test } from 'vitest'
import { linkedAddresses, retagContent } from './retagged-content.ts'

const tags = { 'amazon.com': 'own-20' }

test.each([
  [
    '<a href="https://amazon.com/1?a=1&amp;tag=old-20" rel="sponsored">x</a>',
    '<a href="https://amazon.com/1?a=1&amp;tag=own-20" rel="sponsored">x</a>',
  ],
  ['<a href="https://amazon.com/1">x</a>', '<a href="https://amazon.com/1?tag=own-20" rel="sponsored">x</a>'],
  [
    "<A class='b' HREF='https://amazon.com/1?tag=a' REL='noopener'>x</A>",
    "<A class='b' HREF='https://amazon.com/1?tag=own-20' REL='noopener sponsored'>x</A>",
  ],
  ['<a rel=nofollow href=https://amazon.com/1>x', '<a rel="nofollow sponsored" href=https://amazon.com/1?tag=own-20>x'],
  [
    '<a\n  title="href=&quot;no&quot; > x"\n  href = "https://amazon.com/1?a&#038;b">x',
    '<a\n  title="href=&quot;no&quot; > x"\n  href = "https://amazon.com/1?a&amp;b&amp;tag=own-20" rel="sponsored">x',
  ],
])('%s becomes %s', (html, retagged) => {
  const around = ['<!-- wp:paragraph -->\n<p>Ünïcode  &nbsp;', '</p>\n<!-- /wp:paragraph -->']
  expect(retagContent(html, tags)).toBe(retagged)
  expect(retagContent(around.join(html), tags)).toBe(around.join(retagged))
  expect(retagContent(retagged, tags)).toBe(retagged)
})

test.each([
  '<a href="https://amazon.com/1?tag=own-20&a=1">x</a>',
  '<a href="https://amazon.de/1?tag=foreign-21">x</a>',
  '<a href="https://example.org/?u=https://amazon.com/1" data-href="https://amazon.com/1">x</a>',
  '<a name="https://amazon.com/1">x</a><abbr href="https://amazon.com/1"><area>',
  '<!-- wp:html {"a":"<a href=\'https://amazon.com/1\'>"} --><!-- <a href="https://amazon.com/1"> -->',
  '&lt;a href="https://amazon.com/1"&gt;',
  '<a href="https://amazon.com/1',
  '<!-- left open <a href="https://amazon.com/1">',
  'https://amazon.com/1',
])('%s stays as it is, to the letter', (html) => {
  expect(retagContent(html, tags)).toBe(html)
})

test('without tags nothing changes; addresses are read in order', () => {
  const html =
    '<p><a href="https://amazon.com/1?a&amp;b">x</a> <!-- <a href="y"> --> <a class="z" href=\'/w\'>w</a></p>'
  expect(retagContent(html, {})).toBe(html)
  expect(linkedAddresses(html)).toEqual(['https://amazon.com/1?a&b', '/w'])
})
