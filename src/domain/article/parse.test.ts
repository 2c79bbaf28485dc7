import { describe, expect, it } from 'vitest'
import { parseArticle, placedSentences } from './parse.ts'

const markdown = `Before.

## One **bold** heading

A *first* sentence with [a link](https://example.org/x). The second one
goes on &amp; on \\*here\\*.

### Sub

> Quoted words.
> More words.

- **Pages:** 616
- Two. Sentences.

| A | B |
|---|---|
| 1 | 2 |

\`\`\`js
code. Not sentences.
\`\`\`

<div>raw</div>

## Two

Text with <b>inline</b> html and \`code.md\` inside. 😀 Last one!
`

describe('parseArticle', () => {
  const tree = parseArticle(markdown)

  it('takes H2 as sections and keeps what stands before them apart', () => {
    expect(tree.preamble.map(({ text }) => text)).toEqual(['Before.'])
    expect(tree.sections.map(({ heading }) => heading)).toEqual(['One bold heading', 'Two'])
  })

  it('names the kinds of blocks', () => {
    const kinds = ['paragraph', 'subheading', 'quote', 'list_item', 'list_item', 'table', 'code', 'html']
    expect(tree.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('finds links and raw HTML', () => {
    expect(tree.sections[0]?.blocks[0]?.links).toEqual([{ url: 'https://example.org/x', text: 'a link', image: false }])
    expect(tree.sections[1]?.blocks[0]?.html).toEqual(['<b>', '</b>'])
    expect(tree.sections[0]?.blocks.at(-1)?.html).toEqual(['<div>raw</div>'])
  })

  it('gives sentences without marks, with ids that count over the section (-1: before the first H2) and offsets into the Markdown', () => {
    const sentences = placedSentences(tree).map(({ sentence_id, text, start, end }) => [
      sentence_id,
      text,
      markdown.slice(start, end),
    ])
    expect(sentences).toEqual([
      ['-1.0', 'Before.', 'Before.'],
      ['0.0', 'A first sentence with a link.', 'A *first* sentence with [a link](https://example.org/x).'],
      ['0.1', 'The second one goes on & on *here*.', 'The second one\ngoes on &amp; on \\*here\\*.'],
      ['0.2', 'Quoted words. More words.'.slice(0, 13), 'Quoted words.'],
      ['0.3', 'More words.', 'More words.'],
      ['0.4', 'Pages: 616', 'Pages:** 616'],
      ['0.5', 'Two. Sentences.'.slice(0, 4), 'Two.'],
      ['0.6', 'Sentences.', 'Sentences.'],
      ['0.7', 'A B', '| A | B |'],
      ['0.8', '1 2', '| 1 | 2 |'],
      ['1.0', 'Text with inline html and code.md inside.', 'Text with <b>inline</b> html and `code.md` inside.'],
      ['1.1', '😀 Last one!', '😀 Last one!'],
    ])
  })

  it('takes other headings, rules and definitions as what has no place', () => {
    const { blocks } = parseArticle('## A\n\n# Big\n\n#### Small\n\n---\n\n[x]: javascript:alert(1)\n').sections[0] ?? {
      blocks: [],
    }
    expect(blocks.map(({ kind, node }) => [kind, node])).toEqual([
      ['other', 'heading'],
      ['other', 'heading'],
      ['other', 'thematicBreak'],
      ['other', 'definition'],
    ])
    expect(blocks[3]?.links[0]?.url).toBe('javascript:alert(1)')
  })

  it('reads empty and headless Markdown', () => {
    expect(parseArticle('')).toEqual({ preamble: [], sections: [] })
    expect(parseArticle('Only text.').preamble).toHaveLength(1)
  })
})
