import { expect, it } from 'vitest'
import type { UserView } from '../../../src/http/contract/people.ts'
import { personState } from './person-state.ts'

const ana: UserView = {
  user_id: 'u1',
  name: 'Ana',
  role: 'editor',
  email: null,
  password_set: true,
  invited_until: null,
  first_owner: false,
  created_at: '2026-11-01T10:00:00.000Z',
  created_by: 'owner',
  disabled_at: null,
  last_sign_in_at: null,
}

it('tells whether a person can sign in, and if not, why', () => {
  expect(personState(ana)).toBe('active')
  expect(personState({ ...ana, password_set: false })).toBe('lapsed')
  expect(personState({ ...ana, password_set: false, invited_until: '2026-11-08T10:00:00.000Z' })).toBe('invited')
  expect(personState({ ...ana, password_set: false, first_owner: true })).toBe('active')
  expect(personState({ ...ana, disabled_at: '2026-11-02T10:00:00.000Z' })).toBe('disabled')
})

it('calls nobody invited who has a password and a link to set another one', () => {
  expect(personState({ ...ana, invited_until: '2026-11-08T10:00:00.000Z' })).toBe('active')
})
