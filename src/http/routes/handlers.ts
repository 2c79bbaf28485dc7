import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Editor } from '../../actions/deps.ts'
import type { RouteInput, RouteOutput } from '../contract/route.ts'
import type { RouteName, routes } from '../contract/routes.ts'
import type { AuditNote } from './audit-note.ts'

type Routes = typeof routes

/** Tells the audit log what there is to know of a call; may be said again, and adds up. */
export type Noting = (note: AuditNote) => void

/** One call of a route: what is asked by whom, and the wire for routes that answer with no JSON. */
export interface RouteCall<N extends RouteName> extends RouteInput<Routes[N]> {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  /** Who acts, as history records them. @throws NOT_SIGNED_IN */
  editor(): Editor
  readonly note: Noting
}

/** Answers the calls of a route. A handler that took the wire over itself answers with the reply. */
export type Handler<N extends RouteName> = (
  call: RouteCall<N>,
) => Promise<RouteOutput<Routes[N]> | FastifyReply> | RouteOutput<Routes[N]> | FastifyReply

/** A handler for each of some routes. */
export type Handlers<N extends RouteName = RouteName> = { readonly [K in N]: Handler<K> }
