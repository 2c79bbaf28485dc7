import type { z } from 'zod'
import { type AccessRule, accessAreas } from '../../domain/access.ts'
import type { AuditAction } from '../../domain/audit.ts'

/** The groups of the API, as its document shows them. */
export const routeTags = accessAreas
/** A group of the API. */
export type RouteTag = (typeof routeTags)[number]

/** What a route answers with when it does not answer with JSON. */
export type RouteMedia =
  | 'application/json'
  | 'application/x-ndjson'
  | 'application/gzip'
  | 'text/event-stream'
  | 'text/markdown'
  | 'text/html'

interface AnyRoute {
  readonly path: string
  readonly tag: RouteTag
  readonly summary: string
  /** Who may call it; there is no route without a rule. */
  readonly access: AccessRule
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The media type of the body; JSON unless told. */
  readonly consumes?: 'application/json' | 'text/csv' | 'multipart/form-data'
  /** The largest body that is taken, in bytes; 2 MiB unless told. */
  readonly maxBytes?: number
  /** The status of success; 200 unless told. */
  readonly status?: 200 | 201 | 204
  readonly response: z.ZodType
  /** The media types of the answer; JSON unless told. */
  readonly produces?: readonly RouteMedia[]
}

/** A route that shows something; what of it is worth a record may be named. */
interface ShowingRoute extends AnyRoute {
  readonly method: 'GET'
  readonly audit?: AuditAction
}

/** A route that changes something, and how the audit log names that; null where nothing is worth a record. */
interface ChangingRoute extends AnyRoute {
  readonly method: 'POST' | 'PUT' | 'DELETE'
  readonly audit: AuditAction | null
}

/** One route of the API: where, who may, what goes in, what comes out. */
export type RouteContract = ShowingRoute | ChangingRoute

/** Declares a route. */
export const defineRoute = <const R extends RouteContract>(route: R): R => route

type In<S> = S extends z.ZodType ? z.input<S> : undefined
type Out<S> = S extends z.ZodType ? z.output<S> : undefined

/** What a caller sends to a route. */
export interface RouteRequest<R extends RouteContract> {
  readonly params: In<R['params']>
  readonly query: In<R['query']>
  readonly body: In<R['body']>
}
/** What a handler of a route is given, checked and with defaults filled in. */
export interface RouteInput<R extends RouteContract> {
  readonly params: Out<R['params']>
  readonly query: Out<R['query']>
  readonly body: Out<R['body']>
}
/** What a route answers. */
export type RouteOutput<R extends RouteContract> = z.output<R['response']>
