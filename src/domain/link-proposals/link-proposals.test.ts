import { parse } from '@wordpress/block-serialization-default-parser'
import { expect, test } from 'vitest'
import type { OwnPost } from '../own-post.ts'
import { nearestPosts } from './nearness.ts'
import { findPlace, linksTo, placeAgain, withLink } from './place-link.ts'
import { runningTexts } from './running-text.ts'
import { linkSubject } from './subject.ts'

const subject = linkSubject({
  title: 'Rings of Bytes: Bounded Queues in Practice',
  authors: ['Ana Sol'],
  keyword: 'ring buffers',
  language: 'en',
  markdown:
    '## Introduction\n\nRing buffers keep memory bounded. A lock-free queue needs memory barriers. Its memory barriers are told at length.\n',
})
const url = 'https://blog.example/rings/?a=1&b=2'
const paragraph = (html: string) => `<!-- wp:paragraph -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`
const about = 'Whoever writes drivers meets ring buffers on the first day.'

test.each<[string, string, string]>([
  ['the keyword', paragraph(about), 'ring buffers'],
  ['another form of its words', paragraph('A ring buffer never grows, which makes it safe to use.'), 'ring buffer'],
  [
    'the title rather than the keyword',
    paragraph('Ring buffers are told best in Rings of Bytes by far.'),
    'Rings of Bytes',
  ],
  ['the author', paragraph('An earlier talk by Ana Sol says the same in an hour.'), 'Ana Sol'],
  [
    'a phrase that the article says again',
    paragraph('On such machines memory barriers are cheap enough.'),
    'memory barriers',
  ],
  [
    'words in bold',
    paragraph('Whoever writes drivers meets <strong>ring buffers</strong> on day one.'),
    'ring buffers',
  ],
  [
    'a list item',
    `<!-- wp:list --><ul><!-- wp:list-item -->\n<li>${about}</li>\n<!-- /wp:list-item --></ul><!-- /wp:list -->`,
    'ring buffers',
  ],
  ['a classic post', `<p>${about}</p>\n<p>More.</p>`, 'ring buffers'],
  ['a paragraph nobody closed', `<p>${about}<p>More.`, 'ring buffers'],
  [
    'a group of columns',
    `<!-- wp:group --><div class="wp-block-group">${paragraph(about)}</div><!-- /wp:group -->`,
    'ring buffers',
  ],
])('%s becomes the anchor', (_, markup, anchor) => {
  const place = findPlace(markup, subject)
  expect(place?.anchor).toBe(anchor)
  expect(withLink(markup, place ?? { start: 0, end: 0 }, url)).toContain(
    `<a href="https://blog.example/rings/?a=1&amp;b=2">${anchor}</a>`,
  )
})

test.each<[string, string]>([
  ['a heading', `<!-- wp:heading --><h2>${about}</h2><!-- /wp:heading -->`],
  ['a link', paragraph('Whoever writes drivers meets <a href="/x">ring buffers on the first day</a> at work.')],
  [
    'a link around bold words',
    paragraph('They meet <a href="/x">the <b>ring buffers</b></a> on the first day at work.'),
  ],
  ['a quotation', `<!-- wp:quote --><blockquote>${paragraph(about)}</blockquote><!-- /wp:quote -->`],
  ['words in quotation marks', paragraph('He said: “I met ring buffers on the first day.” Then he left the room.')],
  ['code', paragraph('Whoever writes drivers meets <code>ring buffers</code> on the first day.')],
  ['a block of code', `<!-- wp:code --><pre><code>${about}</code></pre><!-- /wp:code -->`],
  ['a table', `<!-- wp:table --><table><tr><td>${about}</td></tr></table><!-- /wp:table -->`],
  ['plain HTML', `<!-- wp:html --><p>${about}</p><!-- /wp:html -->`],
  ['a block of a plugin', `<!-- wp:acme/box --><p>${about}</p><!-- /wp:acme/box -->`],
  ['a script', `<script>var a = "<p>${about}</p>"</script>`],
  ['a shortcode', paragraph('[note] Whoever writes drivers meets ring buffers on the first day. [/note]')],
  ['an attribute', '<p><img alt="Whoever writes drivers meets ring buffers on the first day." src="x"></p>'],
  ['words over two text nodes', paragraph('Whoever writes drivers meets ring <em>buffers</em> on the first day.')],
  ['a sentence of hardly more', paragraph('Ring buffers, by far.')],
  ['another subject', paragraph('Gardening in spring needs patience and good gloves.')],
])('%s gets no link', (_, markup) => {
  expect(findPlace(markup, subject)).toBeNull()
})

test('entities are read as their signs, and the anchor keeps its own form', () => {
  const markup = paragraph(
    'Here &#8220;C&#8221; &amp; ring&nbsp;buffers &mdash; both &lt;old&gt; &mdash; meet again in drivers.',
  )
  const place = findPlace(markup, subject)
  expect(place).toMatchObject({
    anchor: 'ring buffers',
    sentence: expect.stringContaining('“C” & ring buffers — both <old>'),
  })
  expect(withLink(markup, place ?? { start: 0, end: 0 }, url)).toContain('>ring&nbsp;buffers</a> &mdash; both')
})

test('a place is found again as it was shown, or not at all', () => {
  const markup = paragraph(about) + paragraph(about)
  const place = findPlace(markup, subject)
  expect(place && placeAgain(markup, place, 'en')).toMatchObject({ start: place?.start, end: place?.end })
  expect(place && placeAgain(`${paragraph('New.')}${markup}`, place, 'en')).toBeNull()
  expect(place && placeAgain(withLink(markup, place, url), place, 'en')).toBeNull()
})

test.each([
  ['<a class="x" href="https://www.blog.example/rings/">x</a>', true],
  ["<a href='http://blog.example/rings?c=1'>x</a>", true],
  ['<a href="https://blog.example/ring/">x</a>', false],
])('%s links to the review: %s', (markup, links) => {
  expect(linksTo(markup, url)).toBe(links)
})

/** A small generator of numbers that is the same on every machine. */
const numbersFrom = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}
const pieces = [
  paragraph(about),
  paragraph(
    'Some <em>ring buffers &amp; queues</em> are <a href="/y">ring buffers</a>.<br>A ring buffer is bounded, they say 🔑.',
  ),
  '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Ring buffers</h3>\n<!-- /wp:heading -->',
  '<!-- wp:separator -->\n<hr class="wp-block-separator"/>\n<!-- /wp:separator -->',
  `<!-- wp:quote -->\n<blockquote class="wp-block-quote">${paragraph(about)}</blockquote>\n<!-- /wp:quote -->`,
  '<!-- wp:image {"id":7} -->\n<figure><img src="a.png" alt="ring buffers"/><figcaption>Ring buffers, drawn by hand in 1999.</figcaption></figure>\n<!-- /wp:image -->',
  '<!-- wp:list -->\n<ul><!-- wp:list-item -->\n<li>In memory barriers, costs are told and compared.<!-- wp:list --><ul><!-- wp:list-item --><li>They use ring buffers here, too, and in drivers.</li><!-- /wp:list-item --></ul><!-- /wp:list --></li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
  '<p>A classic one &nbsp; with ring buffers inside it,\n and a second line.</p>\n\n<!--more-->\n',
  '<p>Broken & <b>ring buffers <i>never</b> closed</p> < 3 and more words stand here',
  '<!-- wp:latest-posts {"postsToShow":3} /-->',
]

test('whatever a post holds, the link is all that changes, and all other blocks stay byte for byte', () => {
  let placed = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = numbersFrom(seed)
    const chosen = Array.from(
      { length: 1 + Math.floor(next() * 8) },
      () => pieces[Math.floor(next() * pieces.length)] ?? '',
    )
    const markup = chosen.join(next() < 0.5 ? '\n\n' : '\r\n')
    const place = findPlace(markup, subject)
    if (place === null) continue
    placed += 1
    const linked = withLink(markup, place, url)
    const tag = '<a href="https://blog.example/rings/?a=1&amp;b=2">'
    expect(linked.replace(tag, '').replace(/<\/a>/u, (end, at: number) => (at > place.start ? '' : end))).toHaveLength(
      markup.length,
    )
    expect(
      linked.slice(0, place.start) +
        linked.slice(place.start + tag.length, place.end + tag.length) +
        linked.slice(place.end + tag.length + 4),
    ).toBe(markup)
    const [before, after] = [parse(markup), parse(linked)]
    expect(after).toHaveLength(before.length)
    expect(after.filter((block, index) => JSON.stringify(block) !== JSON.stringify(before[index]))).toHaveLength(1)
    const words = (text: string) => runningTexts(text).map((running) => running.text)
    expect(words(linked)).toEqual(words(markup))
  }
  expect(placed).toBeGreaterThan(200)
})

const post = (id: string, ...sentences: string[]): OwnPost => ({
  target: 'w1',
  external_id: id,
  url: `https://blog.example/${id}/`,
  title: `Post ${id}`,
  slug: id,
  focus_keyword: null,
  submission_id: null,
  sentences,
  read_at: '2026-01-02T03:04:05.000Z',
})

test('posts about the same come first, and what most posts say leads to none', () => {
  const everywhere = 'Memory barriers are told on every page of this blog.'
  const garden = ['a', 'b', 'c', 'd', 'e'].map((id) => post(id, everywhere, 'Gardens need water and patience.'))
  const { near, rare } = nearestPosts(
    [
      ...garden,
      post('queue', 'A queue with memory bounded by ring buffers needs barriers.'),
      post('talk', 'Ana Sol gave a talk.'),
    ],
    subject,
  )
  expect(near.map(({ post: { external_id } }) => external_id)).toEqual(['queue', 'talk'])
  const barriers = [...subject.phrases.keys()].find((phrase) => phrase.startsWith('memor')) ?? ''
  expect([rare(barriers), rare('anything else')]).toEqual([false, true])
})
