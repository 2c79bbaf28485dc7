import { afterEach, describe, expect, it } from 'vitest'
import { articleSchema } from '../../src/domain/article/article.ts'
import { draftSchema } from '../../src/domain/desk/draft.ts'
import { DraftRoom } from '../../web/features/editor/draft-room.ts'
import { type DraftCopy, DraftFailure, type DraftWire, type FailureKind } from '../../web/features/editor/draft-wire.ts'
import { seedSubmission } from '../support/action-bench.ts'
import { createHttpBench, type HttpBench } from '../support/http-bench.ts'

const openRooms: DraftRoom[] = []
let bench: HttpBench | null = null
afterEach(async () => {
  for (const room of openRooms.splice(0)) room.close()
  await bench?.server.close()
  bench = null
})

const kinds: Readonly<Record<number, FailureKind>> = { 401: 'signed_out', 409: 'conflict' }

/** A person at a desk: a page with its way to the server, which may be cut, and what the browser keeps. */
const openDesk = async (made: HttpBench, id: string, name: string) => {
  const line: { cut: FailureKind | null; signIns: number; onSignIn: () => void } = {
    cut: null,
    signIns: 0,
    onSignIn: () => undefined,
  }
  const shelf: { copy: DraftCopy | null } = { copy: null }
  const ask = async (method: 'GET' | 'PUT' | 'DELETE', path: string, payload?: object) => {
    if (line.cut !== null) throw new DraftFailure(line.cut, new Error(line.cut))
    const headers = { authorization: `Bearer ${made.serverToken}`, 'x-pigmeu-editor': name }
    const answer = await made.server.inject({
      method,
      url: `/api/articles/${id}${path}`,
      headers,
      ...(payload ? { payload } : {}),
    })
    if (answer.statusCode < 300) return answer.statusCode === 204 ? null : answer.json()
    throw new DraftFailure(kinds[answer.statusCode] ?? 'refused', new Error(answer.json().detail))
  }
  const wire: DraftWire = {
    standing: async () => {
      const askedAt = Date.now()
      const { draft } = await ask('GET', '/draft')
      return {
        draft: draftSchema.nullable().parse(draft),
        article: articleSchema.parse((await ask('GET', '')).article),
        askedAt,
      }
    },
    save: async (draft) => draftSchema.parse(await ask('PUT', '/draft', { ...draft, desk: name })),
    discard: async (revision) => ask('DELETE', `/draft?revision=${revision}`),
    saveVersion: async (base, { title, markdown }, revision) =>
      articleSchema.parse(
        (
          await ask('PUT', '', {
            base_version: base.version,
            title,
            markdown,
            ...(revision > 0 ? { draft_revision: revision } : {}),
          })
        ).article,
      ),
    version: async (version) => articleSchema.parse(await ask('GET', `/versions/${version}`)),
    signIn: async () => {
      line.signIns += 1
      line.onSignIn()
    },
  }
  const open = async () => {
    const room = new DraftRoom({
      submissionId: id,
      wire,
      shelf: {
        keep: (copy) => {
          shelf.copy = copy
          return true
        },
        forget: () => {
          shelf.copy = null
        },
      },
      standing: await wire.standing(),
      copy: shelf.copy,
      now: Date.now,
    })
    openRooms.push(room)
    await room.flush()
    return room
  }
  /** Takes in what the server says, as if it had been asked some milliseconds ago. */
  const look = async (room: DraftRoom, agoMs = 0) => {
    const standing = await wire.standing()
    await room.learn({ ...standing, askedAt: standing.askedAt - agoMs })
  }
  return { line, shelf, open, look }
}

const twoDesks = async () => {
  bench = await createHttpBench()
  const { submission_id: id } = await seedSubmission(bench)
  const [ana, bo] = [await openDesk(bench, id, 'Ana'), await openDesk(bench, id, 'Bo')]
  const made = bench
  return { ana, bo, id, draft: () => made.store.document('drafts', id), made }
}

const titled = (room: DraftRoom): string => room.snapshot().words.title
const kindOf = (room: DraftRoom): string => room.snapshot().state.kind
const conflictOf = (room: DraftRoom) => {
  const { state } = room.snapshot()
  return state.kind === 'conflict' ? state.conflict : null
}

describe('words that are being worked on', () => {
  it('are kept in the browser at once, then at the server; another desk that typed nothing follows', async () => {
    const { ana, bo, draft } = await twoDesks()
    const [one, other] = [await ana.open(), await bo.open()]
    expect(kindOf(one)).toBe('unchanged')
    one.change({ title: 'Ana’s' })
    expect(ana.shelf.copy?.words.title).toBe('Ana’s')
    await one.flush()
    expect(kindOf(one)).toBe('saved')
    expect(ana.shelf.copy).toBeNull()
    expect((await draft())?.words.title).toBe('Ana’s')
    await bo.look(other)
    expect(titled(other)).toBe('Ana’s')
    expect(other.snapshot().other?.by).toBe('Ana')
  })

  it('of two who typed, neither takes the other’s place: the second is asked, and theirs stay', async () => {
    const { ana, bo, draft } = await twoDesks()
    const [one, other] = [await ana.open(), await bo.open()]
    one.change({ title: 'Ana’s' })
    await one.flush()
    other.change({ title: 'Bo’s' })
    await other.flush()
    expect(conflictOf(other)).toMatchObject({
      kind: 'draft',
      by: 'Ana',
      theirs: { title: 'Ana’s' },
      common: { title: 'Streams: a review' },
    })
    other.change({ excerpt: 'More of Bo’s' })
    await other.flush()
    expect((await draft())?.words.title).toBe('Ana’s')
    other.settle(other.words)
    await other.flush()
    expect(kindOf(other)).toBe('saved')
    expect(await draft()).toMatchObject({
      words: { title: 'Bo’s' },
      set_aside: [{ by: 'Ana', words: { title: 'Ana’s' } }],
    })
    expect(other.snapshot().setAside).toHaveLength(1)
  })

  it('a newer version is told of by an answer that was asked for before the last words arrived, too', async () => {
    const { ana, id, made } = await twoDesks()
    const one = await ana.open()
    one.change({ title: 'Ana’s' })
    await one.flush()
    await made.actions.editArticle({ name: 'Bo' }, id, { base_version: 1, excerpt: 'Bo’s' })
    await ana.look(one, 60_000)
    await expect.poll(() => conflictOf(one)).toMatchObject({ kind: 'version', by: 'Bo', theirs: { excerpt: 'Bo’s' } })
    expect(titled(one)).toBe('Ana’s')
  })

  it('a conflict is still one after a reload', async () => {
    const { ana, bo, draft } = await twoDesks()
    const [one, other] = [await ana.open(), await bo.open()]
    one.change({ title: 'Ana’s' })
    await one.flush()
    bo.line.cut = 'away'
    other.change({ title: 'Bo’s' })
    await other.flush()
    expect(kindOf(other)).toBe('offline')
    other.close()
    bo.line.cut = null
    const again = await bo.open()
    expect(conflictOf(again)).toMatchObject({ theirs: { title: 'Ana’s' }, common: { title: 'Streams: a review' } })
    expect(titled(again)).toBe('Bo’s')
    again.settle({ ...again.words, title: 'Ana’s' })
    await again.flush()
    expect(kindOf(again)).toBe('saved')
    expect(bo.shelf.copy).toBeNull()
    expect((await draft())?.set_aside).toBeUndefined()
  })

  it('go out when the server is back, and an answer that was lost is no conflict', async () => {
    const { ana, draft } = await twoDesks()
    const room = await ana.open()
    ana.line.cut = 'away'
    room.change({ title: 'Offline' })
    await room.flush()
    expect(room.snapshot().state).toMatchObject({ kind: 'offline', kept: true })
    room.change({ title: 'Offline, and more' })
    ana.line.cut = null
    await room.flush()
    expect((await draft())?.words.title).toBe('Offline, and more')
    const copy = ana.shelf
    room.change({ title: 'Arrives' })
    const sending = room.flush()
    const lost = copy.copy
    await sending
    room.close()
    // The page went before the answer came, and more was typed.
    copy.copy = lost && { ...lost, words: { ...lost.words, title: 'Arrives, and more' } }
    const again = await ana.open()
    expect(conflictOf(again)).toBeNull()
    expect((await draft())?.words.title).toBe('Arrives, and more')
  })

  it('wait for a sign-in and go on after it', async () => {
    const { ana, draft } = await twoDesks()
    const room = await ana.open()
    ana.line.cut = 'signed_out'
    ana.line.onSignIn = () => {
      expect(kindOf(room)).toBe('signed_out')
      ana.line.cut = null
    }
    room.change({ title: 'Typed' })
    await room.flush()
    expect(ana.line.signIns).toBe(1)
    expect((await draft())?.words.title).toBe('Typed')
  })

  it('become a version with which the draft ends; who followed goes on from it, who typed is asked', async () => {
    const { ana, bo, draft } = await twoDesks()
    const [one, other] = [await ana.open(), await bo.open()]
    one.change({ title: 'Version two' })
    const saved = await one.saveVersion()
    expect(saved.version).toBe(2)
    expect(await draft()).toBeNull()
    expect(kindOf(one)).toBe('unchanged')
    await bo.look(other)
    expect(titled(other)).toBe('Version two')
    one.change({ title: 'Version three' })
    await one.saveVersion()
    other.change({ title: 'Bo’s' })
    await other.flush()
    await bo.look(other)
    expect(conflictOf(other)).toMatchObject({ kind: 'version', by: 'Ana', theirs: { title: 'Version three' } })
    await expect(other.saveVersion()).rejects.toMatchObject({ kind: 'conflict' })
    other.settle(other.words)
    expect((await other.saveVersion()).version).toBe(4)
    expect(titled(other)).toBe('Bo’s')
  })

  it('are discarded on demand, and can be had back', async () => {
    const { ana, draft } = await twoDesks()
    const room = await ana.open()
    room.change({ title: 'Not good' })
    await room.flush()
    const former = await room.discard()
    expect(kindOf(room)).toBe('unchanged')
    expect(await draft()).toBeNull()
    room.change(former)
    await room.flush()
    expect((await draft())?.words.title).toBe('Not good')
  })
})
