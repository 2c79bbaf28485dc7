import { describe, expect, it } from 'vitest'
import { sampleEvent } from '../../../test/audit/sample-event.ts'
import { createMemoryStore } from '../../adapters/stores/memory/index.ts'
import type { AuditEntry } from '../../domain/audit.ts'
import type { Happening } from '../../domain/happening.ts'
import { auditKey, type Store } from '../../ports/store.ts'
import { hashOfEntry } from './entry-hash.ts'
import { auditEventOf, createAudit, trimAudit, verifyEntries } from './index.ts'

const dayOf = (index: number): string => new Date(Date.UTC(2026, 0, 1 + index)).toISOString()

/** A log in memory with some entries, one a day. */
const logOf = async (count: number) => {
  const store = createMemoryStore()
  const audit = createAudit({ store })
  for (let index = 1; index <= count; index += 1) await audit.append(sampleEvent(`e${index}`, { at: dayOf(index) }))
  const entry = async (sequence: number): Promise<AuditEntry> => {
    const found = await store.document('audit', auditKey(sequence))
    if (found) return found
    throw new Error(`no entry ${sequence}`)
  }
  return { store, audit, entry }
}

const overwrite = (store: Store, document: AuditEntry) => store.put([{ collection: 'audit', document }])

describe('the log', () => {
  it('gives every event its number and the hash of the one before', async () => {
    const { audit, entry } = await logOf(3)
    expect((await entry(1)).previous_hash).toBe('0'.repeat(64))
    expect((await entry(3)).previous_hash).toBe((await entry(2)).hash)
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 3, fault: null, begins: { sequence: 0 } })
  })

  it('takes an event that is told twice once, also after the process that told it is gone', async () => {
    const { store, audit } = await logOf(3)
    const told = await audit.append(sampleEvent('e2', { at: dayOf(2) }))
    expect(told.sequence).toBe(2)
    expect((await createAudit({ store }).append(sampleEvent('e1'))).sequence).toBe(1)
    expect((await audit.verify(null)).entries).toBe(3)
  })

  it('finds its end again when its hint is old or gone', async () => {
    const { store, audit } = await logOf(13)
    for (const value of [{ sequence: 5, hash: (await store.document('audit', auditKey(5)))?.hash }, null]) {
      await store.put([{ collection: 'settings', document: { name: 'audit.head', value } }])
      expect((await createAudit({ store }).append(sampleEvent(`again-${JSON.stringify(value)}`))).sequence).toBe(
        value === null ? 15 : 14,
      )
    }
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 15 })
  })

  it('goes on after an end that another process wrote, however far', async () => {
    const { store, audit } = await logOf(1)
    const other = createAudit({ store })
    for (let index = 0; index < 70; index += 1) await other.append(sampleEvent(`other-${index}`))
    expect((await audit.append(sampleEvent('mine'))).sequence).toBe(72)
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 72 })
  })

  it('does not fail for a hint that could not be written', async () => {
    const store = createMemoryStore()
    const audit = createAudit({ store: { ...store, put: () => Promise.reject(new Error('disk full')) } })
    expect((await audit.append(sampleEvent('one'))).sequence).toBe(1)
  })
})

describe('verifying', () => {
  const changes: Readonly<Record<string, (entry: AuditEntry) => AuditEntry>> = {
    event_id: (entry) => ({ ...entry, event_id: 'other' }),
    at: (entry) => ({ ...entry, at: dayOf(9) }),
    'actor.kind': (entry) => ({ ...entry, actor: { ...entry.actor, kind: 'user' } }),
    'actor.name': (entry) => ({ ...entry, actor: { ...entry.actor, name: 'Eve' } }),
    'actor.user_id': (entry) => ({ ...entry, actor: { ...entry.actor, user_id: 'u1' } }),
    'actor.token_id': (entry) => ({ ...entry, actor: { ...entry.actor, token_id: 't1' } }),
    'actor.role': (entry) => ({ ...entry, actor: { ...entry.actor, role: 'owner' } }),
    action: (entry) => ({ ...entry, action: 'submission.fail' }),
    subject: (entry) => ({ ...entry, subject: null }),
    details: (entry) => ({ ...entry, details: { ...entry.details, versions: [1] } }),
    'a field more': (entry) => ({ ...entry, note: 'nothing to see' }) as AuditEntry,
    previous_hash: (entry) => ({ ...entry, previous_hash: 'f'.repeat(64) }),
    hash: (entry) => ({ ...entry, hash: 'f'.repeat(64) }),
  }
  it.each(Object.keys(changes))('finds that %s of any entry was changed', async (field) => {
    for (const sequence of [1, 3, 5]) {
      const { store, audit, entry } = await logOf(5)
      await overwrite(store, changes[field]?.(await entry(sequence)) ?? (await entry(sequence)))
      expect((await audit.verify(null)).fault).toMatchObject({ kind: 'changed', sequence })
    }
  })

  it('finds an entry that was changed and hashed anew, by the one that follows it', async () => {
    const { store, audit, entry } = await logOf(5)
    const changed = { ...(await entry(3)), subject: 'other' }
    await overwrite(store, { ...changed, hash: hashOfEntry(changed) })
    expect((await audit.verify(null)).fault).toMatchObject({ kind: 'fork', sequence: 4 })
  })

  it.each([1, 3])('finds that entry %i is missing', async (sequence) => {
    const { store, audit } = await logOf(5)
    await store.remove('audit', auditKey(sequence))
    expect((await audit.verify(null)).fault).toMatchObject({ kind: 'gap', sequence })
  })

  it('finds two entries that changed places', async () => {
    const { audit, store } = await logOf(5)
    const swapped = {
      ...store,
      documents: async (collection: never, prefix: string) => {
        const [one, two, three, ...rest] = await store.documents('audit', prefix)
        return collection === 'audit' ? [one, three, two, ...rest] : []
      },
    } as Store
    expect((await createAudit({ store: swapped }).verify(null)).fault).toMatchObject({ kind: 'gap', sequence: 2 })
    const [two, three] = [await store.document('audit', auditKey(2)), await store.document('audit', auditKey(3))]
    if (!two || !three) throw new Error('the log has five entries')
    await overwrite(store, { ...three, sequence: 2 })
    await overwrite(store, { ...two, sequence: 3 })
    expect((await audit.verify(null)).fault).toMatchObject({ kind: 'changed', sequence: 2 })
  })

  it('finds that the end was cut off, by what the log wrote down itself or by what was noted elsewhere', async () => {
    const { store, audit, entry } = await logOf(5)
    const noted = await entry(5)
    await store.remove('audit', auditKey(5))
    expect((await audit.verify(null)).fault).toMatchObject({ kind: 'truncated', sequence: 5 })
    const { hash, sequence } = await entry(4)
    await store.put([{ collection: 'settings', document: { name: 'audit.head', value: { hash, sequence } } }])
    expect((await audit.verify(null)).ok).toBe(true)
    expect((await audit.verify(noted)).fault).toMatchObject({ kind: 'truncated', sequence: 5 })
  })

  it('finds by a noted place that all was written anew', async () => {
    const noted = await (await logOf(5)).entry(4)
    const other = await logOf(3)
    for (const id of ['x', 'y', 'z']) await other.audit.append(sampleEvent(id))
    expect((await other.audit.verify(null)).ok).toBe(true)
    expect((await other.audit.verify(noted)).fault).toMatchObject({ kind: 'changed', sequence: 4 })
    expect((await other.audit.verify({ sequence: 0, hash: 'x' })).ok).toBe(false)
  })

  it('goes on writing after a tampered end, and tells of it ever after', async () => {
    const { store, entry } = await logOf(5)
    await overwrite(store, { ...(await entry(5)), sequence: 5, subject: 'other' })
    await createAudit({ store }).append(sampleEvent('later'))
    expect((await createAudit({ store }).verify(null)).fault).toMatchObject({ kind: 'changed', sequence: 5 })
  })

  it('verifies an export by itself', async () => {
    const { audit, entry } = await logOf(5)
    const lines: AuditEntry[] = []
    for await (const one of audit.entries()) lines.push(one)
    const begins = { sequence: 2, hash: (await entry(2)).hash }
    expect((await verifyEntries(lines.slice(2), { begins, expected: [] })).entries).toBe(3)
  })
})

describe('retention', () => {
  it('removes the oldest entries and leaves a log that verifies and goes on', async () => {
    const { store, audit, entry } = await logOf(6)
    const [kept, last] = [await entry(3), await entry(6)]
    expect(await trimAudit(store, dayOf(4))).toBe(3)
    expect(await audit.verify(last)).toMatchObject({ ok: true, entries: 3, begins: { sequence: 3, hash: kept.hash } })
    expect((await audit.verify(await entry(4))).ok).toBe(true)
    expect((await audit.verify({ sequence: 2, hash: 'x' })).fault).toMatchObject({ kind: 'truncated' })
    expect((await audit.list({ limit: 10 })).items.map(({ sequence }) => sequence)).toEqual([6, 5, 4])
    expect((await createAudit({ store }).append(sampleEvent('next'))).sequence).toBe(7)
  })

  it('leaves the last entry however old, and goes on where it was stopped', async () => {
    const { store, audit } = await logOf(4)
    const stopped = { ...store, remove: () => Promise.reject(new Error('power cut')) }
    await expect(trimAudit(stopped, dayOf(99))).rejects.toThrow('power cut')
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 1 })
    expect(await trimAudit(store, dayOf(99))).toBe(3)
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 1 })
    expect(await trimAudit(store, dayOf(99))).toBe(0)
  })
})

describe('a list', () => {
  it('is newest first, in pages, by action, actor, subject and time', async () => {
    const { audit } = await logOf(4)
    const actor = { kind: 'user', name: 'Ana', user_id: 'u7', token_id: null, role: 'editor' } as const
    await audit.append(sampleEvent('mine', { actor, action: 'article.approve', subject: 'b2', at: dayOf(30) }))
    const ids = async (query: Omit<Parameters<typeof audit.list>[0], 'limit'>, limit = 10) =>
      (await audit.list({ ...query, limit })).items.map(({ event_id: id }) => id)
    expect(await ids({})).toEqual(['mine', 'e4', 'e3', 'e2', 'e1'])
    const first = await audit.list({ limit: 2 })
    expect(first.items.map(({ event_id: id }) => id)).toEqual(['mine', 'e4'])
    expect(await ids({ cursor: first.next ?? 0 }, 2)).toEqual(['e3', 'e2'])
    expect((await audit.list({ limit: 5 })).next).toBe(1)
    expect(await audit.list({ limit: 5, cursor: 1 })).toEqual({ items: [], next: null })
    expect(await ids({ action: 'article.approve' })).toEqual(['mine'])
    for (const wanted of ['ana', 'u7']) expect(await ids({ actor: wanted })).toEqual(['mine'])
    expect(await ids({ subject: 'b2' })).toEqual(['mine'])
    expect(await ids({ since: dayOf(3), before: dayOf(30) })).toEqual(['e4', 'e3'])
  })

  it('reaches over blocks that hold nothing of what is wanted', async () => {
    const { audit } = await logOf(1)
    for (let index = 0; index < 1_100; index += 1) await audit.append(sampleEvent(`n${index}`, { subject: 'other' }))
    expect((await audit.list({ subject: 'b1', limit: 5 })).items.map(({ sequence }) => sequence)).toEqual([1])
    expect(await audit.verify(null)).toMatchObject({ ok: true, entries: 1_101 })
  })
})

it('a happening that is worth a record becomes an event, always the same', () => {
  const happening: Happening = {
    happening_id: 'h1',
    kind: 'published',
    at: dayOf(1),
    submission_id: 'b1',
    book: { title: 'Streams', author: 'Ada' },
    created_by: null,
    facts: { url: 'https://blog.example/streams' },
  }
  expect(auditEventOf(happening)).toMatchObject({
    event_id: 'h1',
    action: 'article.published',
    subject: 'b1',
    actor: { kind: 'system' },
    details: { url: 'https://blog.example/streams', title: 'Streams' },
  })
  expect(auditEventOf({ ...happening, kind: 'failed' })?.action).toBe('submission.fail')
  expect(auditEventOf({ ...happening, kind: 'ready_for_review' })).toBeNull()
})
