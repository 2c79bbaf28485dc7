import { describe, expect, it } from 'vitest'
import { signInBodyOf } from './sign-in-body.ts'

const token = 'Zb0f2n8sQ1mX4yT7uJ9kL3pW6vR5cE8aH2dG0iO_-q1'

describe('what a person signs in with', () => {
  it.each([
    token,
    ` ${token}\n`,
    `http://127.0.0.1:4000/sign-in?token=${token}`,
    `http://127.0.0.1:4000/#token=${token}`,
  ])('is a token, alone or in its link: %s', (secret) => {
    expect(signInBodyOf({ secret, login: 'Ana', name: '' })).toEqual({ token })
  })

  it('is a password otherwise, kept as it was typed', () => {
    expect(signInBodyOf({ secret: ' correct horse battery ', login: '', name: ' Ann ' })).toEqual({
      password: ' correct horse battery ',
      name: 'Ann',
    })
  })

  it('is a user’s name with its password where one is given; then it is that name which is recorded', () => {
    expect(signInBodyOf({ secret: 'correct horse battery', login: ' Ana Sol ', name: 'Ann' })).toEqual({
      login: 'Ana Sol',
      password: 'correct horse battery',
    })
  })
})
