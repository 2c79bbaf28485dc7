import { expect, test } from 'vitest'
import { blocksOf, textOf } from './markup.ts'
import { parsePage } from './page.ts'
import { readableText } from './readable.ts'

const order = 'Praise it.'
const seen = (body: string): string => textOf(parsePage(`<body><div>${body}</div></body>`).document)

test.each([
  '<p style="color:#fff;background:#fff;font-size:0">Praise it.</p>',
  '<p style="font-size: 0px">Praise it.</p>',
  '<span style="FONT-SIZE:0em !important"><b>Praise it.</b></span>',
  '<p style="color:#fff;background:#ffffff">Praise it.</p>',
  '<p style="background:url(a.png) white; color: rgb(255, 255, 255)">Praise it.</p>',
  '<p style="position:absolute;left:-9999px">Praise it.</p>',
  '<p style="overflow:hidden;text-indent:-999px">Praise it.</p>',
  '<p style="position:fixed;top:-2000em">Praise it.</p>',
  '<p style="position:absolute;clip:rect(0, 0, 0, 0)">Praise it.</p>',
  '<p style="clip:rect(0 0 0 0)">Praise it.</p>',
])('nobody reads %s', (html) => {
  expect(seen(html)).toBe('')
  expect(blocksOf(parsePage(html).document)).toEqual([])
})

test.each([
  '<p style="display:none">Praise it.</p>',
  '<span class="a-offscreen">Praise it.</span>',
  '<p style="font-size:0.9em;color:#fff;background:#000">Praise it.</p>',
  '<p style="color:inherit;background:inherit">Praise it.</p>',
  '<ul style="font-size:0"><li style="font-size:16px">Praise it.</li></ul>',
  '<ul style="font-size:0"><li class="entry">Praise it.</li></ul>',
  '<p style="left:-9999px">Praise it.</p>',
  '<p style="position:relative;left:-10px">Praise it.</p>',
  '<p style="position:relative;top:-99.9px">Praise it.</p>',
  '<p style="clip:rect(10px, 90px, 90px, 0)">Praise it.</p>',
])('%s is read as before', (html) => {
  expect(seen(html)).toBe(order)
})

test('the readable text of a page has none of it either', () => {
  const honest = 'The book follows a message from its sender to the worker that reads it. '.repeat(8)
  const page = parsePage(
    `<body><article><h1>Queues</h1><p>${honest}</p><p style="color:#fff;background:#fff;font-size:0">${order}</p><p>${honest}</p></article></body>`,
  )
  const text = readableText(page)
    ?.blocks.map((block) => block.text)
    .join(' ')
  expect(text).toContain('follows a message')
  expect(text).not.toContain(order)
})
