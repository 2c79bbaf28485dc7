import { describe, expect, it } from 'vitest'
import { parsePage } from './page.ts'
import { readableText } from './readable.ts'

const told = (subject: string): string =>
  `<p>${subject} shows how a ledger keeps what is owed, why a queue is only the doorbell, and what a worker may forget when it wakes up again after a crash.</p>`
const story = `<h2 id="owed">What is owed</h2>${told('The first part').repeat(2)}<h2 id="rung">What is rung</h2>${told('The second part')}${told('The third part')}`
const links =
  '<li><a href="#owed">What is owed to whom</a></li><li><a href="#rung">What is rung, and how often</a></li><li><a href="#end">The end of it all</a></li>'
const read = (body: string): string =>
  readableText(parsePage(`<html><head><title>A review</title></head><body>${body}</body></html>`))
    ?.blocks.map(({ text }) => text)
    .join('\n') ?? ''

describe('readable text', () => {
  it.each([
    ['a list in a box', `<div class="box"><p>Contents</p><ul>${links}</ul></div>`],
    ['a list alone', `<ol>${links}</ol>`],
    ['an encyclopedia’s', `<div id="toc" role="navigation"><h2>Contents</h2><ul>${links}</ul></div>`],
    ['a blog’s plug-in', `<div id="ez-toc-container"><p>Table of Contents</p><nav><ul>${links}</ul></nav></div>`],
    ['one that folds', `<details><summary>Contents</summary><ul>${links}</ul></details>`],
    [
      'one with full addresses',
      `<div><ul>${links.replaceAll('href="', 'href="https://blog.example/review')}</ul></div>`,
    ],
  ])('leaves out the page’s own table of contents: %s', (_, index) => {
    for (const frame of ['article', 'div']) {
      const text = read(`<${frame}><h1>Ledgers</h1>${index}${story}</${frame}>`)
      expect(text).toContain('The second part shows how')
      expect(text).not.toMatch(/owed to whom|The end of it all/)
    }
  })

  it.each([
    ['by class', `<div class="comments"><p>${'I liked it very much, said a visitor. '.repeat(9)}</p></div>`],
    ['by id', `<section id="disqus_thread"><p>${'I liked it very much, said a visitor. '.repeat(9)}</p></section>`],
    [
      'of a blog system',
      `<ol class="commentlist"><li><p>${'I liked it very much, said a visitor. '.repeat(9)}</p></li></ol>`,
    ],
    [
      'under a heading',
      `<h2>3 Comments</h2><p>${'I liked it very much, said a visitor. '.repeat(9)}</p><h3>Bob</h3><p>A visitor too.</p>`,
    ],
    ['under a German heading', `<h3>Kommentare (2)</h3><p>${'I liked it very much, said a visitor. '.repeat(9)}</p>`],
    ['under a Portuguese heading', `<h2>Deixe um comentário</h2><p>${'I liked it, said a visitor. '.repeat(9)}</p>`],
  ])('leaves out what visitors wrote: %s', (_, comments) => {
    for (const frame of ['article', 'main', 'div'])
      for (const place of [`${story}${comments}</${frame}>`, `${story}</${frame}>${comments}`]) {
        const text = read(`<${frame}><h1>Ledgers</h1>${place}`)
        expect(text).toContain('The second part shows how')
        expect(text).not.toContain('said a visitor')
      }
  })

  it('keeps a book’s table of contents, and links to other pages in a list of sentences', () => {
    const chapters = '<h2>Table of Contents</h2><ol><li>Why queues forget</li><li>What a ledger owes</li></ol>'
    expect(read(`<article><h1>Ledgers</h1>${story}${chapters}</article>`)).toContain('What a ledger owes')
    const reading = `<ul><li>See <a href="/a">the first book</a>, which tells how it all began in a small shop</li><li>And <a href="/b">the second</a>, which tells how it ended</li></ul>`
    expect(read(`<article><h1>Ledgers</h1>${story}${reading}</article>`)).toContain('how it all began in a small shop')
  })

  it('keeps a review that is about comments, on a page whose body says that comments are open', () => {
    const text = read(
      `<div class="page comments-open"><article class="post no-comments-yet"><h1>Comments</h1>${story}</article></div>`,
    )
    expect(text).toContain('The second part shows how')
  })

  it('takes the page’s own main part where the library finds little of it, as on pages with tabs', () => {
    const tabs = ['About', 'Praise', 'Details']
      .map((name) => `<div class="tab hidden" style="display:none"><h3>${name}</h3>${told(name).repeat(3)}</div>`)
      .join('')
    const text = read(`<main><h1>Ledgers</h1>${told('The start')}${tabs}</main>`)
    for (const name of ['About', 'Praise', 'Details']) expect(text).toContain(`${name} shows how`)
  })
})
