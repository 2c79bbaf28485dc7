import { describe, expect, it } from 'vitest'
import { parsePage } from '../page.ts'
import { contentsPassages, printedContents } from './contents.ts'

const three = ['Why queues forget', 'What a ledger owes', 'When clocks lie']
const list = (entries: readonly string[]): string => entries.map((entry) => `<li>${entry}</li>`).join('')
const chaptersIn = (html: string) => printedContents(parsePage(`<main>${html}</main>`))?.chapters

describe('contents that a page prints', () => {
  it.each([
    [
      'a list under its heading',
      `<h2>Table of Contents</h2><ol>${list(three)}</ol><h2>Author</h2><ul>${list(['No'])}</ul>`,
    ],
    ['a list in German', `<h3>Inhaltsverzeichnis</h3><div><ul>${list(three)}</ul></div>`],
    ['a list in Portuguese', `<h3>Sumário</h3><ul>${list(three)}</ul>`],
    [
      'a heading wrapped in a button',
      `<section><header><button><h2>Contents</h2></button></header><div><ul>${list(three)}</ul></div></section>`,
    ],
    ['a folding section', `<details><summary>Table of contents</summary><ul>${list(three)}</ul></details>`],
    [
      'a tab with its panel',
      `<div role="tab" aria-controls="p2">Table of Contents</div><div id="p1">Praise</div><div id="p2"><ul>${list(three)}</ul></div>`,
    ],
    [
      'links elsewhere',
      `<h2>Contents</h2><ul>${list(three.map((name, index) => `<a href="/chapter/${index}">${name}</a>`))}</ul>`,
    ],
    ['page numbers', `<h2>Contents</h2><ul>${list(three.map((name) => `${name} ........ 12`))}</ul>`],
    [
      'pages and authors below each title',
      `<h2>Table of contents</h2><ol>${list(three.map((name) => `<h3>${name}</h3><p>Ann Roe, Pages 1-14</p>`))}</ol>`,
    ],
    [
      'a table with page numbers',
      `<h2>Contents</h2><table>${three.map((name, index) => `<tr><td>${name}</td><td>${index * 20}</td></tr>`).join('')}</table>`,
    ],
    ['lines with breaks', `<h2>Contents</h2><p>${three.join('<br>')}</p>`],
    ['paragraphs', `<h2>Contents</h2>${three.map((name) => `<p>${name}</p>`).join('')}<h2>Praise</h2><p>Good.</p>`],
    [
      'typed lines with sections indented',
      `<h2>Contents</h2><pre>${three.map((name) => `${name}\n    A section\n`).join('\n')}</pre>`,
    ],
    [
      'a definition list',
      `<h2>Contents</h2><dl>${three.map((name) => `<dt>${name}</dt><dd>In which much happens to many.</dd>`).join('')}</dl>`,
    ],
    [
      'sections inside chapters',
      `<h2>Contents</h2><ul>${three.map((name) => `<li>${name}<ul>${list(['A section', 'Another'])}</ul></li>`).join('')}</ul>`,
    ],
    [
      'chapters inside parts',
      `<h2>Contents</h2><ul><li>Part I: Before<ul>${list(three.slice(0, 2))}</ul></li><li>Part II<ul>${list(three.slice(2))}</ul></li></ul>`,
    ],
    [
      'lists under the parts of the book',
      `<h2>Contents</h2><h3>Part 1: Before</h3><ul>${list(three.slice(0, 2))}</ul><h3>Part 2</h3><ol>${list(three.slice(2))}</ol>`,
    ],
    ['a marked place without a heading', `<div id="table-of-contents"><ul>${list(three)}</ul></div>`],
    ['bold lines for headings', `<div><strong>Table of Contents</strong><ul>${list(three)}</ul></div>`],
  ])('are read from %s', (_, html) => expect(chaptersIn(html)).toEqual(three))

  it('keep the numbers of their chapters', () => {
    expect(
      chaptersIn(
        `<h2>Contents</h2><ul>${list(three.map((name, index) => `<div>Chapter ${index + 1}</div><div>${name}</div>`))}</ul>`,
      ),
    ).toEqual(three.map((name, index) => `Chapter ${index + 1} ${name}`))
  })

  it.each([
    [
      'a page’s own, which lead into it',
      `<h2>Contents</h2><ul>${list(three.map((name) => `<a href="#x">${name}</a>`))}</ul>`,
    ],
    ['a list of features', `<h2>What's inside</h2><ul>${list(three)}</ul>`],
    ['prose', `<h2>Contents</h2><p>${'This book tells of queues. '.repeat(12)}</p>`],
    ['a list under another heading', `<h2>Contents</h2><h2>Related titles</h2><ul>${list(three)}</ul>`],
    ['nothing', '<h2>Contents</h2>'],
  ])('are not %s', (_, html) => expect(chaptersIn(html)).toBeUndefined())

  it('become passages where the prose of the page left them out', () => {
    const record = [{ field: 'table_of_contents' as const, value: three, raw: '', rule: 'r', locator: 'h2' }]
    expect(contentsPassages(record, [], 'publisher')).toEqual([
      { kind: 'contents', voice: 'publisher', text: three.join('\n'), locator: 'h2' },
    ])
    const held = [{ kind: 'contents' as const, voice: 'publisher' as const, text: 'x', locator: 'h2' }]
    expect(contentsPassages(record, held, 'publisher')).toEqual([])
    expect(contentsPassages([], [], 'publisher')).toEqual([])
  })
})
