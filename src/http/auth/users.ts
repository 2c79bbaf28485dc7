import { createHash } from 'node:crypto'
import type { Role } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import { refusedField } from '../../domain/refusals/refused-fields.ts'
import { firstOwnerId, type PasswordHash, passwordHashSchema, type User } from '../../domain/user.ts'
import { checkedUserName, userNameKey } from '../../domain/user-name.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'

/** Where the password stood that everybody shared before there were users. */
const sharedPassword = 'password'
/** Several processes may change a user at once; whoever comes too late looks again, so often at most. */
const mostTries = 10

/** The id of who has a name: made from the name, so that of two who take one name at once one gets it. */
export const userIdOf = (name: string): string => {
  const key = userNameKey(name)
  return key === firstOwnerId ? firstOwnerId : `u${createHash('sha256').update(key).digest('hex').slice(0, 24)}`
}

/** A user as an owner wishes them. */
export interface NewUser {
  readonly name: string
  readonly role: Role
  readonly email: string | null
}

const emailOf = (email: string | null): string | null => {
  const given = email?.trim() ?? ''
  if (given === '') return null
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(given)) return given
  throw refusedField('email', tellPerson('email_form', {}))
}

const firstOwnerStays = (): PigmeuError => new PigmeuError('ACTION_NOT_ALLOWED', tellPerson('user_first_owner', {}))

interface UsersDeps {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
}

/** Makes the first owner where there is none yet; the password that everybody shared before becomes theirs, once. */
const createFirstOwner =
  ({ store, clock }: UsersDeps) =>
  async (): Promise<User> => {
    const shared = await store.document('settings', sharedPassword)
    const user: User = {
      user_id: firstOwnerId,
      name: firstOwnerId,
      role: 'owner',
      email: null,
      password: shared ? passwordHashSchema.parse(shared.value) : null,
      created_at: instant(clock.now()),
      created_by: 'system',
      disabled_at: null,
      last_sign_in_at: null,
    }
    await store.insert({ collection: 'users', document: user })
    if (shared) await store.remove('settings', sharedPassword)
    return (await store.document('users', firstOwnerId)) ?? user
  }

/** Keeps the people who may sign in. */
export const createUsers = (deps: UsersDeps) => {
  const { store, clock } = deps
  const makeFirstOwner = createFirstOwner(deps)

  const find = async (userId: string): Promise<User | null> =>
    (await store.document('users', userId)) ?? (userId === firstOwnerId ? makeFirstOwner() : null)

  const get = async (userId: string): Promise<User> => {
    const user = await find(userId)
    if (user) return user
    throw new PigmeuError('NOT_FOUND', tellPerson('user_unknown', { id: userId }))
  }

  /** @throws NOT_FOUND VERSION_CONFLICT */
  const change = async (userId: string, set: Partial<Omit<User, 'user_id' | 'name'>>): Promise<User> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const former = await get(userId)
      const user = { ...former, ...set }
      if (await store.replace('users', former, user)) return user
    }
    throw new PigmeuError('VERSION_CONFLICT', tellPerson('user_changed_meanwhile', {}))
  }

  return {
    find,
    get,
    findByName: (name: string): Promise<User | null> => find(userIdOf(name)),
    async list(): Promise<readonly User[]> {
      await find(firstOwnerId)
      return store.documents('users', '')
    },
    /** @throws INVALID_INPUT when the name is somebody's, or was */
    async add({ name: given, role, email }: NewUser, createdBy: string): Promise<User> {
      const name = checkedUserName(given)
      const user: User = {
        user_id: userIdOf(name),
        name,
        role,
        email: emailOf(email),
        password: null,
        created_at: instant(clock.now()),
        created_by: createdBy,
        disabled_at: null,
        last_sign_in_at: null,
      }
      if (await store.insert({ collection: 'users', document: user })) return user
      throw refusedField('name', tellPerson('name_taken', {}))
    },
    /** @throws NOT_FOUND ACTION_NOT_ALLOWED INVALID_INPUT */
    async set(userId: string, wish: { role?: Role | undefined; email?: string | null | undefined }): Promise<User> {
      const { role, email } = wish
      if (role !== undefined && role !== 'owner' && userId === firstOwnerId) throw firstOwnerStays()
      return change(userId, {
        ...(role === undefined ? {} : { role }),
        ...(email === undefined ? {} : { email: emailOf(email) }),
      })
    },
    /** @throws NOT_FOUND ACTION_NOT_ALLOWED */
    async disable(userId: string): Promise<User> {
      if (userId === firstOwnerId) throw firstOwnerStays()
      const { disabled_at } = await get(userId)
      return change(userId, { disabled_at: disabled_at ?? instant(clock.now()) })
    },
    enable: (userId: string): Promise<User> => change(userId, { disabled_at: null }),
    setPassword: (userId: string, password: PasswordHash): Promise<User> => change(userId, { password }),
    noteSignIn: (userId: string): Promise<User> => change(userId, { last_sign_in_at: instant(clock.now()) }),
  }
}

/** The people who may sign in. */
export type Users = ReturnType<typeof createUsers>
