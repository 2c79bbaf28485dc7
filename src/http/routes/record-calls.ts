import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AuditAction, AuditEvent } from '../../domain/audit.ts'
import { asPigmeuError, PigmeuError } from '../../domain/errors.ts'
import { tellRequest } from '../../domain/refusals/requests.ts'
import type { Audit } from '../../ports/audit.ts'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import { type AuditNote, auditActorOf, unknownActor } from './audit-note.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What handlers noted for the audit log; null when nothing is left to record. */
    auditNote: AuditNote | null
  }
  interface FastifyContextConfig {
    /** How the audit log names what the route does. */
    audit?: AuditAction | null
  }
}

/** What recording needs. */
export interface RecordDeps {
  readonly audit: Audit
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/** Adds to what is noted of a call. */
export const noteFor = (request: FastifyRequest, note: AuditNote): void => {
  const before = request.auditNote ?? {}
  request.auditNote = { ...before, ...note, details: { ...before.details, ...note.details } }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const isForbidden = (reply: FastifyReply, payload: unknown): boolean =>
  reply.statusCode === 403 && typeof payload === 'string' && payload.includes('"code":"FORBIDDEN"')

const isChange = ({ method }: FastifyRequest): boolean => method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS'

/** How the log names what came of a call, or null where nothing is worth a record. */
const actionOf = (request: FastifyRequest, reply: FastifyReply, payload: unknown): AuditAction | null => {
  const { statusCode } = reply
  const { doneAs, failedAs } = request.auditNote ?? {}
  if (statusCode < 400 && doneAs !== undefined) return doneAs
  if (statusCode < 300) return request.method === 'HEAD' ? null : (request.routeOptions.config.audit ?? null)
  if (statusCode === 401) return failedAs ?? null
  const isTried = isChange(request) && request.visitor !== null
  return isTried && isForbidden(reply, payload) ? 'access.refused' : null
}

const eventOf = (request: FastifyRequest, action: AuditAction, at: string): AuditEvent => {
  const { id, target, ...others } = (request.params ?? {}) as Readonly<Record<string, unknown>>
  const { subject = textOf(id) ?? textOf(target), actor, details } = request.auditNote ?? {}
  const { method, routeOptions, visitor } = request
  const refused = action === 'access.refused' ? { method, route: routeOptions.url ?? null } : {}
  return {
    event_id: randomUUID(),
    at,
    actor: actor ?? (visitor === null ? unknownActor : auditActorOf(visitor)),
    action,
    subject,
    details: { ...others, ...details, ...refused },
  }
}

/** Takes back what the answer would have carried: a session that nobody recorded is not handed out. */
const withdraw = (reply: FastifyReply, payload: unknown): void => {
  for (const header of ['set-cookie', 'content-disposition', 'location']) reply.removeHeader(header)
  if (payload instanceof Readable) payload.destroy()
}

/**
 * Has the audit log told of every call whose route names an action, once it succeeded and before it is answered; of changes that
 * were refused to who asked; of sign-ins that failed. Where a success cannot be recorded the answer is an error, although what was
 * asked for is done: nobody goes on unrecorded and unaware of it.
 */
export const recordCalls = (app: FastifyInstance, { audit, clock, log }: RecordDeps): void => {
  app.decorateRequest('auditNote', null)
  const recorded = new WeakSet<FastifyRequest>()
  app.addHook('onSend', async (request, reply, payload) => {
    const action = recorded.has(request) ? null : actionOf(request, reply, payload)
    if (action === null) return payload
    recorded.add(request)
    try {
      await audit.append(eventOf(request, action, instant(clock.now())))
    } catch (cause) {
      if (reply.statusCode >= 400) {
        log.error(`audit: "${action}" could not be recorded`, { action, cause: String(cause) })
        return payload
      }
      withdraw(reply, payload)
      const code = asPigmeuError(cause).code === 'DISK_FULL' ? 'DISK_FULL' : 'STORE_UNAVAILABLE'
      throw new PigmeuError(code, tellRequest('not_in_audit_log', {}), { cause })
    }
    return payload
  })
}
