import { describe, expect, it } from 'vitest'
import { cheapPassword } from '../../../test/support/cheap-password.ts'
import { createInProcessAllowances } from '../../adapters/allowances/flexible/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { createAuth } from './auth.ts'
import { hashPassword, isOutdated, isPassword } from './password.ts'

const password = 'correct horse battery'
const open = () => {
  const store = createMemoryStore()
  const allowances = createInProcessAllowances()
  return { store, auth: createAuth({ store, clock: { now: Date.now }, serverToken: null, allowances }) }
}
const signIn = ({ auth }: ReturnType<typeof open>, login: string, given: string, from: string) =>
  auth.signIn({ login, password: given }, { from, browser: null })

it('a password is stored salted, at the cost that is advised', async () => {
  const stored = await hashPassword(password)
  expect(stored).toMatchObject({ N: 2 ** 15, r: 8, p: 3 })
  expect([await isPassword(password, stored), await isPassword('another password', stored)]).toEqual([true, false])
  expect([await isPassword('', null), isOutdated(stored), isOutdated({ ...stored, p: 1 })]).toEqual([
    false,
    false,
    true,
  ])
})

it('the password that everybody shared before becomes the first owner’s, once, and is stored anew at its first use', async () => {
  const made = open()
  const value = cheapPassword(password)
  await made.store.put([{ collection: 'settings', document: { name: 'password', value } }])
  expect(await made.auth.isPasswordSet()).toBe(true)
  expect(await made.store.document('settings', 'password')).toBeNull()
  const { session } = await made.auth.signIn({ password, name: 'Ada' }, { from: 'here', browser: null })
  expect(session).toMatchObject({ user_id: 'owner', name: 'Ada', role: 'owner' })
  expect((await made.auth.users.get('owner')).password).toMatchObject({ N: 2 ** 15, p: 3 })
})

describe('who guesses', () => {
  /** An account whose password is cheap to try, as many tries are made. */
  const guessed = async () => {
    const made = open()
    const user = await made.auth.users.add({ name: 'Ana', role: 'editor', email: null }, 'test')
    const setCheap = () => made.auth.users.setPassword(user.user_id, cheapPassword(password))
    await setCheap()
    return { ...made, setCheap }
  }

  it('at one account from many addresses must wait; who signed in from theirs before need not', async () => {
    const made = await guessed()
    await signIn(made, 'Ana', password, 'home')
    await made.setCheap()
    for (let address = 0; address < 20; address += 1)
      await expect(signIn(made, 'Ana', 'wrong', `bot ${address}`)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await expect(signIn(made, 'ANA', password, 'bot 99')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
    expect((await signIn(made, 'Ana', password, 'home')).session.name).toBe('Ana')
    const link = await made.auth.mintSignInToken()
    expect((await made.auth.signIn({ token: link }, { from: 'bot 99', browser: null })).session.user_id).toBe('owner')
  })

  it('from one address at many accounts must wait, whatever they are let into meanwhile', async () => {
    const made = await guessed()
    for (let guess = 0; guess < 9; guess += 1)
      await expect(made.auth.openInvitation(`guess ${guess}`, 'bot')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await signIn(made, 'Ana', password, 'bot')
    await expect(made.auth.openInvitation('guess 10', 'bot')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await made.setCheap()
    await expect(signIn(made, 'Ana', password, 'bot')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  })
})
