import type { HumanAction } from '../../domain/status.ts'
import type { Visitor } from '../auth/auth.ts'
import { mayCall } from '../auth/judge-access.ts'
import type { RouteContract } from '../contract/route.ts'
import { type RouteName, routes } from '../contract/routes.ts'

/** The route by which each thing is done that a person can do to a submission. */
const routeOf = {
  approve: 'approve',
  request_changes: 'requestChanges',
  edit: 'editArticle',
  publish: 'publish',
  refresh: 'startRefresh',
  add_source: 'addSource',
  waive: 'waive',
  retry: 'retry',
  dismiss: 'dismiss',
  cancel: 'cancel',
  rerun: 'rerun',
} as const satisfies Record<HumanAction, RouteName>

const isAction = (action: unknown): action is HumanAction => typeof action === 'string' && action in routeOf

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const permitted = (visitor: Visitor, actions: readonly unknown[], createdBy: unknown): readonly unknown[] =>
  actions.filter((action) => {
    if (!isAction(action)) return true
    const { access: rule, tag: area }: RouteContract = routes[routeOf[action]]
    return mayCall({ rule, area }, visitor, typeof createdBy === 'string' ? createdBy : null)
  })

const reduce = (visitor: Visitor, value: unknown): unknown => {
  if (!isObject(value)) return value
  const { submission, items, actions, created_by: createdBy } = value
  return {
    ...value,
    ...(isObject(submission) ? { submission: reduce(visitor, submission) } : {}),
    ...(Array.isArray(items) ? { items: items.map((item) => reduce(visitor, item)) } : {}),
    ...(Array.isArray(actions) ? { actions: permitted(visitor, actions, createdBy) } : {}),
  }
}

/** An answer as its reader may use it: of what can be done to a submission now, what their role allows. */
export const permittedTo = <T>(visitor: Visitor | null, answer: T): T =>
  // Only lists of actions become shorter, so that the answer is of the same type.
  visitor === null || (visitor.role === 'owner' && visitor.areas === null) ? answer : (reduce(visitor, answer) as T)
