import { expect, it } from 'vitest'
import { howToSignIn } from './how-to-sign-in.ts'
import type { RunningServer } from './serve.ts'

const server = (onLoopback: boolean, passwordSet: boolean): RunningServer => ({
  url: 'http://books.example:4600',
  signInUrl: 'http://books.example:4600/sign-in?token=once',
  token: 'of the command line',
  onLoopback,
  isPasswordSet: async () => passwordSet,
  setPassword: async () => {},
  close: async () => {},
})

it.each([
  [true, false, true],
  [true, true, true],
  [false, false, true],
  [false, true, false],
])('on loopback: %s, password set: %s: prints a sign-in link: %s', async (onLoopback, passwordSet, printsLink) => {
  const told = await howToSignIn(server(onLoopback, passwordSet), false)
  expect(told.includes('token=once')).toBe(printsLink)
  expect(told).toContain('http://books.example:4600')
  expect(told).not.toContain('command line')
})

it('asks for a password where there is none yet and other machines reach the server', async () => {
  expect(await howToSignIn(server(false, false), false)).toContain('set a password')
})
