import { expect, it } from 'vitest'
import { contentSearchOf } from './content-search.ts'
import { markdownLines } from './markdown-lines.ts'

it('understands what is open, and leaves out what it does not understand', () => {
  expect(contentSearchOf({ step: 'scrape', source: 's2', as: 'page' })).toEqual({
    step: 'scrape',
    source: 's2',
    as: 'page',
  })
  expect(contentSearchOf({ step: 'cook', source: '"><script>', as: 'music', more: 1 })).toEqual({})
})

it('sets a knowledge base line by line', () => {
  expect(markdownLines('# Streams\n\n- **c1** (publisher) Twelve chapters.\n\nNo source says more.\n')).toEqual([
    { kind: 'heading', text: 'Streams' },
    { kind: 'item', text: 'c1 (publisher) Twelve chapters.' },
    { kind: 'paragraph', text: 'No source says more.' },
  ])
})
