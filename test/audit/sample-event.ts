import { type AuditEvent, systemActor } from '../../src/domain/audit.ts'

/** An event that differs from others by its id. */
export const sampleEvent = (eventId: string, changes: Partial<AuditEvent> = {}): AuditEvent => ({
  event_id: eventId,
  at: '2026-11-20T10:00:00.000Z',
  actor: systemActor,
  action: 'article.published',
  subject: 'b1',
  details: { url: 'https://blog.example/streams', versions: [1, 2] },
  ...changes,
})
