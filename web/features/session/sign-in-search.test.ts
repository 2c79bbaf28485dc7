import { expect, it } from 'vitest'
import { signInSearchOf } from './sign-in-search.ts'

it('keeps a token and a way back into this site', () => {
  expect(signInSearchOf({ token: 'abc', next: '/articles/1?version=2' })).toEqual({
    token: 'abc',
    next: '/articles/1?version=2',
  })
})

it.each(['https://evil.example/', '//evil.example/', '/\\evil.example', 'articles', '/sign-in', 7])(
  'leaves out a way back that leads elsewhere: %s',
  (next) => {
    expect(signInSearchOf({ next })).toEqual({})
  },
)
