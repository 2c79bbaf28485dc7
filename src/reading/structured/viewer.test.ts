import { expect, it } from 'vitest'
import { withoutViewer } from './viewer.ts'

it('leaves nothing of the viewer in a page’s own data, and all the rest', () => {
  const data = {
    props: {
      authContextParams: { customerId: 'secret-1' },
      apolloState: {
        ROOT_QUERY: { getViewer: { __ref: 'User:9' }, book: { __ref: 'Book:1' }, 'getViewer({})': null },
        'User:9': { name: 'secret-2' },
        'Shelving:4': { shelf: 'secret-3' },
        'Review:1': { creator: { __ref: 'User:9' }, text: 'secret-4' },
        'Review:2': { creator: { __ref: 'User:8' }, text: 'public </script>' },
        'Book:1': { title: 'Emma', author: 'Jane Austen', viewerShelving: { __ref: 'Shelving:4' } },
      },
    },
  }
  const kept = withoutViewer(JSON.stringify(data))
  expect(kept).not.toMatch(/secret|<\/script/)
  expect(JSON.parse(kept)).toEqual({
    props: {
      apolloState: {
        ROOT_QUERY: { book: { __ref: 'Book:1' } },
        'Review:2': { creator: { __ref: 'User:8' }, text: 'public </script>' },
        'Book:1': { title: 'Emma', author: 'Jane Austen' },
      },
    },
  })
})

it('keeps nothing of data that cannot be read', () => {
  expect(withoutViewer('{oops')).toBe('')
})
