import { parse } from '@wordpress/block-serialization-default-parser'
import { expect, test } from 'vitest'
import { markdownShape } from './fixtures/markdown-shapes.ts'
import { toBlocks } from './markdown.ts'
import { questionsOf } from './questions.ts'

type Parsed = ReturnType<typeof parse>[number]

/** What each block's own HTML begins and ends with, as the block editor writes it. */
const forms: Readonly<Record<string, RegExp>> = {
  'core/paragraph': /^\n<p>[\s\S]*<\/p>\n$/,
  'core/heading': /^\n<h([2-6]) class="wp-block-heading">[\s\S]*<\/h\1>\n$/,
  'core/list': /^\n<(ul|ol|ol start="\d+")>[\s\S]*<\/(ul|ol)>\n$/,
  'core/list-item': /^\n<li>[\s\S]*<\/li>\n$/,
  'core/quote': /^\n<blockquote class="wp-block-quote">\s*<\/blockquote>\n$/,
  'core/code': /^\n<pre class="wp-block-code"><code>[^<]*<\/code><\/pre>\n$/,
  'core/separator': /^\n<hr class="wp-block-separator has-alpha-channel-opacity"\/>\n$/,
  'core/table':
    /^\n<figure class="wp-block-table"><table>(<thead>[\s\S]*<\/thead>)?<tbody>[\s\S]*<\/tbody><\/table><\/figure>\n$/,
  'core/details': /^\n<details class="wp-block-details"><summary>[\s\S]+<\/summary><\/details>\n$/,
  'core/buttons': /^\n<div class="wp-block-buttons">\s*<\/div>\n$/,
  'core/button': /^\n<div class="wp-block-button"><a class="[^"]*" href="[^"]*">[^<]*<\/a><\/div>\n$/,
}

/** What may stand in which block. */
const parents: Readonly<Record<string, RegExp>> = {
  'core/list-item': /^core\/list$/,
  'core/button': /^core\/buttons$/,
}

const isBalanced = (html: string): boolean => {
  const open: string[] = []
  for (const [, closes, name = '', empty] of html.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (empty === '/' || name === 'br') continue
    if (closes === '') open.push(name)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}

/** What is wrong with blocks and those in them, in words; and how many there are. */
const judge = (blocks: readonly Parsed[], parent: string): { wrong: string[]; count: number } => {
  const wrong: string[] = []
  let count = 0
  for (const { blockName, innerHTML, innerBlocks } of blocks) {
    if (blockName === null) {
      if (innerHTML.trim() !== '') wrong.push(`free text in ${parent}: ${innerHTML}`)
      continue
    }
    if (forms[blockName]?.test(innerHTML) !== true) wrong.push(`${blockName}: ${innerHTML}`)
    if (parents[blockName]?.test(parent) === false) wrong.push(`${blockName} in ${parent}`)
    if (innerHTML.includes('<!--') || !isBalanced(innerHTML)) wrong.push(`torn ${blockName}: ${innerHTML}`)
    const inner = judge(innerBlocks, blockName)
    wrong.push(...inner.wrong)
    count += 1 + inner.count
  }
  return { wrong, count }
}

const additions = {
  questions: questionsOf(['Is it safe?']),
  afterDetails:
    '<!-- wp:buttons -->\n<div class="wp-block-buttons"><!-- wp:button -->\n<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://example.org/">x</a></div>\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->',
}
const shapes = Array.from({ length: 400 }, (_, seed) => markdownShape(seed))

test('whatever the Markdown, every delimiter parses, every block has its form, and nothing stands between blocks', () => {
  const seen = new Set<string>()
  for (const markdown of shapes) {
    const content = toBlocks(markdown, additions)
    const { wrong, count } = judge(parse(content), 'the post')
    expect(wrong, markdown).toEqual([])
    expect(content.match(/<!-- wp:/g)?.length ?? 0, markdown).toBe(count)
    expect(content.match(/<!--/g)?.length ?? 0, markdown).toBe(count * 2)
    for (const [, name] of content.matchAll(/<!-- wp:([a-z-]+)/g)) seen.add(`core/${name}`)
  }
  expect([...seen].sort()).toEqual(Object.keys(forms).sort())
})

test('whatever the Markdown, nothing of it acts on the site or its readers', () => {
  for (const markdown of shapes)
    expect(toBlocks(markdown, additions), markdown).not.toMatch(
      /<(?!!--|\/?(?:p|h[2-6]|em|strong|code|pre|a|br|ul|ol|li|blockquote|hr|figure|table|thead|tbody|tr|t[hd]|details|summary|div)[\s/>])|href="(?!https?:|mailto:)|\son\w+="|\[/,
    )
})

test('notes land right behind their sentences, whatever stands around them', () => {
  const markdown =
    'A *bent sentence.* And \\*another\\* one; [a linked one.](https://example.org) `Code.`\n\n| a |\n|--|\n| b |'
  const ends = ['sentence.', 'one;', 'linked one.', 'Code.', '| b |'].map(
    (text) => markdown.indexOf(text) + text.length,
  )
  const content = toBlocks(markdown, { notes: new Map(ends.map((end, index) => [end, `<sup>${index}</sup>`])) })
  expect(content).toContain(
    '<p>A <em>bent sentence.<sup>0</sup></em> And *another* one;<sup>1</sup> <a href="https://example.org">a linked one.</a><sup>2</sup> <code>Code.</code><sup>3</sup></p>',
  )
  expect(content).toContain('<td>b<sup>4</sup></td>')
})
