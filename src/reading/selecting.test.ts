import { compile } from 'css-select'
import { describe, expect, it } from 'vitest'
import { isElement, type PageElement, type PageNode } from './markup.ts'
import { parsePage } from './page.ts'

const html = `<html><head><title>T</title><meta property="og:title" content="x"><meta name="a, b" content="y"></head><body>
  <div id="a" class="box  wide"><p class="note">1</p><ul><li>2<b>3</b></li><li class="note last">4</li></ul></div>
  <div id="a"><p>second of its name <span class="box">5</span></p></div>
  <section id="dp" class="book"><div class="row">outer<div class="row">inner</div></div><p>6</p><p class="note">7</p></section>
  <p id="next">8</p></p><table><tr><th>9</th><td>10</td></tr></table></body></html>`

const everything = (nodes: readonly PageNode[]): readonly PageElement[] =>
  nodes.flatMap((node) => (isElement(node) ? [node, ...everything(node.children)] : []))

describe('asking a page by selector', () => {
  const page = parsePage(html)
  const all = everything(page.document.children)
  it.each([
    '*',
    '#a',
    '#nothing, #a',
    '#a p',
    '#a > p',
    '#a.wide li',
    '#a[class] .note',
    '#dp.book .row:not(:has(.row))',
    '#dp + p',
    '#dp ~ table td',
    '.note',
    '.box',
    'p.note, li.note',
    'li:first-child, .last',
    '[class]',
    'meta[name="a, b"], meta[property="og:title"]',
    'tr > :not(th)',
    ':is(p, li).note',
    'section .row .row',
    'p:has(span), b',
    '#a #a, #dp #next, p#next',
  ])('%s finds what a walk over all elements finds, in page order', (selector) => {
    const matches = compile<PageNode, PageElement>(selector)
    expect(page.all(selector)).toEqual(all.filter(matches))
    const root = page.all('#dp, #a')[0]
    if (root === undefined) throw new Error('the page lost its first box')
    expect(page.all(selector, root)).toEqual(everything(root.children).filter(matches))
  })

  it('answers for the whole page from what it found the first time', () => {
    expect(page.all('.note')).toBe(page.all('.note'))
  })
})
