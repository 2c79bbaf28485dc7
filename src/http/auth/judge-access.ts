import { actorOf } from '../../actions/deps.ts'
import { type AccessArea, type AccessRule, isAtLeast, type Role } from '../../domain/access.ts'
import { PigmeuError } from '../../domain/errors.ts'
import { tellPerson } from '../../domain/refusals/people.ts'
import type { Message } from '../../domain/told.ts'
import type { Store } from '../../ports/store.ts'
import type { Visitor } from './auth.ts'

/** A call of a route that has a rule. */
export interface JudgedCall {
  readonly rule: AccessRule
  /** The part of the product that the route belongs to; null for what stands beside the API. */
  readonly area: AccessArea | null
  /** The path parameter `id`. */
  readonly id: string | null
  readonly visitor: Visitor | null
}

const forbidden = (message: Message, context: Readonly<Record<string, unknown>>): PigmeuError =>
  new PigmeuError('FORBIDDEN', message, { context })

const needs = (
  needed: Role,
  { role }: Visitor,
  rule: 'role_needed' | 'role_needed_for_others' = 'role_needed',
): PigmeuError => forbidden(tellPerson(rule, { needed, role }), { needed_role: needed, role })

const confined = (areas: readonly AccessArea[]): PigmeuError =>
  forbidden(tellPerson('api_access_confined', { areas: [...areas] }), { areas: [...areas] })

/** Whose something is, as names or ids; null when it is not there, which is then for the route to say. */
const ownerOf = {
  submission: async (store: Store, id: string) => (await store.get(id))?.created_by ?? null,
  api_token: async (store: Store, id: string) => (await store.document('api_tokens', id))?.user_id ?? null,
} as const

const isOwn = {
  submission: (owner: string, { name }: Visitor) => owner === actorOf({ name }),
  api_token: (owner: string, { userId }: Visitor) => owner === userId,
} as const

/** What stands against a call where nothing belongs to anybody else; null when nothing does. */
const refusalOf = ({ rule, area }: Pick<JudgedCall, 'rule' | 'area'>, visitor: Visitor): PigmeuError | null => {
  if (rule.least === 'anyone') return null
  if (!isAtLeast(visitor.role, rule.least)) return needs(rule.least, visitor)
  if (visitor.kind === 'token' && rule.notByToken)
    return forbidden(tellPerson('api_access_forbidden', {}), { by_token: false })
  const isInside = visitor.areas === null || (area !== null && visitor.areas.includes(area))
  return isInside ? null : confined(visitor.areas ?? [])
}

/** Whether a visitor may call a route about something; `createdBy` is whose submission it is, null where that is not known. */
export const mayCall = (
  call: Pick<JudgedCall, 'rule' | 'area'>,
  visitor: Visitor,
  createdBy: string | null,
): boolean => {
  const { least, foreign = least } = call.rule
  const isForeign = createdBy !== null && !isOwn.submission(createdBy, visitor)
  if (isForeign && foreign !== 'anyone' && !isAtLeast(visitor.role, foreign)) return false
  return refusalOf(call, visitor) === null
}

const judgeOwnership = async (store: Store, { rule, id }: JudgedCall, visitor: Visitor): Promise<void> => {
  const { about, least, foreign = least } = rule
  if (about === undefined || id === null || foreign === 'anyone' || isAtLeast(visitor.role, foreign)) return
  const owner = await ownerOf[about](store, id)
  if (owner !== null && !isOwn[about](owner, visitor)) throw needs(foreign, visitor, 'role_needed_for_others')
}

/**
 * The one place where it is decided whether a call is let through.
 * @throws NOT_SIGNED_IN FORBIDDEN
 */
export const judgeAccess = async (store: Store, call: JudgedCall): Promise<void> => {
  const { rule, visitor } = call
  if (rule.least === 'anyone') return
  if (visitor === null) throw new PigmeuError('NOT_SIGNED_IN')
  const refusal = refusalOf(call, visitor)
  if (refusal) throw refusal
  await judgeOwnership(store, call, visitor)
}
