import { expect, it } from 'vitest'
import { digestOf } from '../../actions/digest.ts'
import { createInProcessAllowances } from '../../adapters/allowances/flexible/index.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import { createAuth } from './auth.ts'

const dayMs = 24 * 60 * 60 * 1000
const here = { from: '192.0.2.1', browser: null }

const open = () => {
  let now = Date.parse('2026-11-01T10:00:00Z')
  const store = createMemoryStore()
  const auth = createAuth({
    store,
    clock: { now: () => now },
    serverToken: null,
    allowances: createInProcessAllowances(),
  })
  const identify = (cookie: string) => auth.identify({ cookie, bearer: null, actingFor: null })
  const pass = (ms: number) => {
    now += ms
  }
  return { store, auth, identify, pass }
}

it('a token in use is changed once a day; the former one is good for a minute, and the session ends when it was to end', async () => {
  const { auth, identify, pass } = open()
  const { token, session } = await auth.signIn({ token: await auth.mintSignInToken() }, here)
  expect(await auth.sessions.renew(session, 'owner')).toBeNull()
  pass(dayMs)
  const [first, second] = await Promise.all([
    auth.sessions.renew(session, 'owner'),
    auth.sessions.renew(session, 'owner'),
  ])
  const renewed = first ?? second
  expect([first, second].filter((one) => one !== null)).toHaveLength(1)
  expect(renewed?.session).toMatchObject({ session_id: session.session_id, expires_at: session.expires_at })
  const next = renewed?.token ?? ''
  pass(59_000)
  const late = await identify(token)
  expect(late?.session?.retired).toBe(true)
  expect(late?.session && (await auth.sessions.renew(late.session, 'viewer'))).toBeNull()
  pass(2_000)
  expect([await identify(token), (await identify(next))?.name]).toEqual([null, 'editor'])
  pass(29 * dayMs - 2_000)
  expect(await identify(next)).toBeNull()
})

it('signing out ends a session under its former token too', async () => {
  const { auth, identify, pass } = open()
  const { token, session } = await auth.signIn({ token: await auth.mintSignInToken() }, here)
  pass(dayMs)
  const renewed = await auth.sessions.renew(session, 'owner')
  if (renewed) await auth.signOut(renewed.session)
  expect([await identify(token), await identify(renewed?.token ?? '')]).toEqual([null, null])
})

it('a new password ends all other sessions and changes the token of this one', async () => {
  const { auth, identify } = open()
  const [here1, elsewhere] = [
    await auth.signIn({ token: await auth.mintSignInToken() }, here),
    await auth.signIn({ token: await auth.mintSignInToken() }, here),
  ]
  const visitor = await identify(here1.token)
  const wish = { password: 'correct horse battery', current: null, from: 'here' }
  const renewed = visitor && (await auth.setPassword(visitor, wish))
  expect(await identify(elsewhere.token)).toBeNull()
  expect(renewed?.token).not.toBe(here1.token)
  expect((await identify(renewed?.token ?? ''))?.userId).toBe('owner')
})

it('sessions of before there were users are nobody’s', async () => {
  const { store, identify } = open()
  const before = {
    token_hash: digestOf('old'),
    name: 'ada',
    created_at: '2026-10-30T00:00:00Z',
    expires_at: '2026-11-29T00:00:00Z',
  }
  await store.put([{ collection: 'sessions', document: JSON.parse(JSON.stringify(before)) }])
  expect(await identify('old')).toBeNull()
  expect(await store.documents('sessions', '')).toEqual([])
})

it('an API token ends when its time is over, and its use is written down once a minute', async () => {
  const { store, auth, pass } = open()
  const wish = { label: 'x', role: null, areas: null, days: null }
  const { secret, token } = await auth.apiTokens.create({ userId: 'owner', role: 'owner' }, wish)
  const identify = () => auth.identify({ cookie: null, bearer: secret, actingFor: null })
  const used = async () => (await store.document('api_tokens', token.token_id))?.last_used_at
  await identify()
  const first = await used()
  pass(59_000)
  await identify()
  expect(await used()).toBe(first)
  pass(2_000)
  await identify()
  expect(await used()).not.toBe(first)
  pass(90 * dayMs)
  expect(await identify()).toBeNull()
})
