import { expect, test } from 'vitest'
import { toBlocks } from '../../adapters/publishers/wordpress/blocks/index.ts'
import { type TextUnit, textUnits } from '../../domain/changes/text-units.ts'
import { siteText } from './site-units.ts'

test.each([
  'A **bold** word, *another*, a [link](https://x.example/a?b=1&c=2), `code` and 5 < 6 & "quotes".',
  '## Heading with *marks*\n\n### Below\n\nText that ends.',
  '- one\n- **two**\n  - inner\n  - more\n- three',
  '1. first\n2. second',
  '3. third\n4. fourth',
  '> A quotation.\n>\n> In two paragraphs.',
  '```js\nif (a < b) [x]\n```',
  '| Name | Pages |\n| --- | --- |\n| Rings | 300 |\n| Queues | 12 |',
  '- **Title:** Rings of Bytes\n- **Author:** Ana Sol\n- **Pages:** 312\n- **Publisher:** Example Press',
  'One.\n\n---\n\nTwo [in brackets] with an emoji 🔑 and 1 \\* 2.',
])('what is published as blocks is read back: %j', (markdown) => {
  const { units, untaken } = siteText(toBlocks(markdown))
  expect(untaken).toEqual([])
  const wordsAndLinks = ({ text, links, marks }: TextUnit) => [text, links, marks]
  expect(units.map(wordsAndLinks)).toEqual(textUnits(markdown).map(wordsAndLinks))
  const again = textUnits(units.map((unit) => unit.markdown).join('\n\n'))
  expect(again.map(({ text }) => text)).toEqual(units.map(({ text }) => text))
})

test.each([
  ['a script with data', '<!-- wp:html --><script type="application/ld+json">{}</script><!-- /wp:html -->'],
  [
    'data whose script WordPress took away',
    '<!-- wp:html -->\n{"@context":"https://schema.org","@graph":[]}\n<!-- /wp:html -->',
  ],
  ['the mark of the article', '<div class="pigmeu-0123456789abcdef01234567"></div><!-- pigmeu-0123 -->'],
  ['buttons to shops', '<div class="wp-block-buttons"><div><a href="https://www.amazon.com/dp/1">Buy</a></div></div>'],
  ['the evidence', '<h2>Evidence</h2><ol><li><a href="https://x.example" id="evidence-b-1">A page</a></li></ol>'],
])('%s is made anew and says nothing', (_, html) => {
  expect(siteText(html)).toEqual({ units: [], untaken: [] })
})

test('a number that leads to the evidence is no word', () => {
  const { units } = siteText('<p>Bounded.<sup><a href="#evidence-b-1">1</a></sup> And <strong> fast </strong>too.</p>')
  expect(units).toMatchObject([
    { text: 'Bounded. And fast too.', markdown: 'Bounded. And **fast** too.', links: [], marks: ['strong fast'] },
  ])
})

test('questions, loose words and groups are read; what an article has no form for is told', () => {
  const { units, untaken } = siteText(
    `<details class="wp-block-details"><summary>Is it long?</summary><p>No.</p></details>
     <div class="wp-block-group"><h4>Inner</h4></div>Loose <em>words</em>.
     <figure class="wp-block-image"><img src="a.png"/><figcaption>Ana drew it.</figcaption></figure>
     <iframe src="https://video.example"></iframe><p>With <video src="x"></video> inside.</p>
     <div class="wp-block-buttons"><a href="https://elsewhere.example">Join us</a></div>`,
  )
  expect(units.map(({ markdown }) => markdown)).toEqual([
    '**Is it long?** No.',
    '#### Inner',
    'Loose *words*.',
    'With inside.',
  ])
  expect(untaken).toEqual([
    '<figure> ("Ana drew it.")',
    '<iframe>',
    '<video> in a line; its words were taken over',
    '<div> ("Join us")',
  ])
})
