import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  beginning,
  claimed,
  createSample,
  later,
  sampleArticle,
  sampleChange,
  sampleSnapshot,
  sampleSubmission,
  sampleUpload,
} from '../../../../test/contracts/samples.ts'
import { type CommandProxy, openCommandProxy } from '../../../../test/support/command-proxy.ts'
import { type MongoServer, startMongoServer } from '../../../../test/support/mongodb-server.ts'
import { describeWith } from '../../../../test/support/servers.ts'
import { silentLog } from '../../../../test/support/silent-log.ts'
import type { DocumentWrite, Store } from '../../../ports/store.ts'
import { createMongoStore } from './mongo-store.ts'
import { finishAbandonedPuts } from './pending-puts.ts'
import { readWrites } from './staging.ts'
import { redoWrites } from './stored-documents.ts'
import type { StoredSubmission } from './submission-document.ts'

const runOf = (submissionId: string, runId: string) =>
  ({
    collection: 'stage_runs',
    document: {
      submission_id: submissionId,
      run_id: runId,
      stage: 'scrape',
      attempt: 1,
      owner: 'w',
      started_at: beginning,
      ended_at: later(1),
      outcome: 'done',
      error_code: null,
      error_message: null,
    },
  }) as const satisfies DocumentWrite

const uploadOf = (submissionId: string, uploadId: string, body?: string) =>
  ({ collection: 'uploads', document: sampleUpload(submissionId, uploadId, body) }) as const

const scraped = (submissionId: string, documents: readonly DocumentWrite[] = []) =>
  sampleChange({
    moves: [
      { to: 'scraped', actor: 'stage:scrape', reason: 'two sources' },
      { to: 'pending_context', actor: 'system', reason: null },
    ],
    documents: [runOf(submissionId, 't1'), ...documents],
  })

/** More than travels inside a submission: such bodies are staged. */
const longBody = 'long '.repeat(80_000)

describeWith('mongodb', 'a store whose process dies between two commands', () => {
  let server: MongoServer
  let direct: Store
  let client: MongoClient
  const database = 'crashes'
  beforeAll(async () => {
    server = await startMongoServer()
    direct = await createMongoStore({ uri: server.uriOf(database), log: silentLog })
    client = new MongoClient(server.uriOf(database))
  })
  afterAll(async () => {
    await client.close()
    await direct.close()
    await server.close()
  })

  const through = (proxy: CommandProxy): Promise<Store> => {
    const address = new URL(server.uriOf(database))
    address.port = String(proxy.port)
    return createMongoStore({ uri: `${address}?serverSelectionTimeoutMS=2000&retryReads=false`, log: silentLog })
  }

  /**
   * Kills a store after 0, 1, 2 ... commands until it lives to the end; after each death another store looks, which must
   * find all or nothing.
   * @returns the commands of the one that lived
   */
  const killEverywhere = async <P>(scenario: {
    readonly name: string
    readonly prepare: (id: string, store: Store) => Promise<P>
    readonly act: (id: string, store: Store, prepared: P) => Promise<unknown>
    readonly look: (id: string) => Promise<'all' | 'nothing'>
  }): Promise<readonly string[]> => {
    const seen: string[] = []
    for (let commands = 0; commands < 40; commands += 1) {
      const id = `${scenario.name}-${commands}`
      const proxy = await openCommandProxy(Number(new URL(server.uriOf(database)).port))
      const store = await through(proxy)
      try {
        const prepared = await scenario.prepare(id, store)
        proxy.dieAfter(commands)
        const end: unknown = await scenario.act(id, store, prepared).catch((thrown: unknown) => thrown)
        const hasDied = end instanceof Error
        if (hasDied) expect(end).toMatchObject({ code: 'STORE_UNAVAILABLE' })
        seen.push(await scenario.look(id))
        if (hasDied) continue
        const instant = seen.indexOf('all')
        expect(seen).toEqual(seen.map((_, index) => (index < instant ? 'nothing' : 'all')))
        expect(instant).toBeGreaterThan(0)
        return proxy.passed()
      } finally {
        await store.close()
        await proxy.close()
      }
    }
    throw new Error('it never lives to the end')
  }

  /** A submission is as it was, or it has its new version and with it every move and document. */
  const lookFor = (documents: (id: string) => readonly Promise<unknown>[]) => async (id: string) => {
    const found = await direct.get(id)
    const moves = (await direct.history(id)).map(({ sequence }) => sequence)
    const isThere = (await Promise.all(documents(id))).map((document) => document !== null)
    const isNew = found !== null && found.version > 1
    expect(moves).toEqual(isNew ? [1, 2, 3] : [1])
    expect(new Set(isThere)).toEqual(new Set([isNew]))
    return isNew ? 'all' : 'nothing'
  }

  const created = async (id: string): Promise<void> => void (await createSample(direct, sampleSubmission(id)))

  it('leaves a commit whole or not at all, with bodies small and large', async () => {
    const commands = await killEverywhere({
      name: 'commit',
      prepare: async (id, store) => {
        await created(id)
        return claimed(store, id, 't1')
      },
      act: (id, store, claim) =>
        store.commit(claim, scraped(id, [uploadOf(id, 'u1'), uploadOf(id, 'u2', longBody)]), later(1)),
      look: lookFor((id) => [
        direct.document('stage_runs', `${id}/t1`),
        direct.document('uploads', `${id}/u1`),
        direct.document('uploads', `${id}/u2`),
      ]),
    })
    expect(commands).toEqual(['insert', 'update', 'update', 'update', 'update', 'delete'])
  })

  it('leaves a commit whole or not at all that comes after a crash and records it', async () => {
    await killEverywhere({
      name: 'crashed',
      prepare: async (id) => {
        await created(id)
        await claimed(direct, id, 't0')
      },
      act: async (id, store) => {
        const claim = await claimed(store, id, 't1', later(60_000))
        await store.commit(claim, scraped(id), later(60_001))
      },
      look: async (id) => {
        const found = await direct.get(id)
        const isCounted = (found?.crashes ?? 0) > 0 || (found?.version ?? 0) > 1
        expect((await direct.document('stage_runs', `${id}/t0`)) !== null).toBe(isCounted)
        return lookFor(() => [direct.document('stage_runs', `${id}/t1`)])(id)
      },
    })
  })

  it('leaves a change by a person whole or not at all', async () => {
    await killEverywhere({
      name: 'change',
      prepare: created,
      act: (id, store) => {
        const documents = [
          { collection: 'articles', document: { ...sampleArticle(id, 1, true), made_by: 'editor:ada' } } as const,
        ]
        return store.change(id, 1, scraped(id, documents), later(1))
      },
      look: lookFor((id) => [direct.document('articles', `${id}/000001`)]),
    })
  })

  it('makes a submission with its documents or not at all', async () => {
    await killEverywhere({
      name: 'create',
      prepare: async () => undefined,
      act: (id, store) =>
        store.create(sampleSubmission(id), { actor: 'editor:ada', reason: null }, [uploadOf(id, 'u1', longBody)]),
      look: async (id) => {
        const isThere = (await direct.get(id)) !== null
        expect(await direct.history(id)).toHaveLength(isThere ? 1 : 0)
        expect(await direct.documents('uploads', `${id}/`)).toHaveLength(isThere ? 1 : 0)
        return isThere ? 'all' : 'nothing'
      },
    })
  })

  it('forgets what must go together or not at all', async () => {
    await killEverywhere({
      name: 'forget',
      prepare: async (id) => {
        await created(id)
        const claim = await claimed(direct, id, 't1')
        const step = { submission_id: id, stage: 'scrape', key: 'read:s1', fingerprint: 'f', result: 1 } as const
        await direct.writeStep(claim, { ...step, started_at: beginning, ended_at: later(1) })
        const documents = [
          uploadOf(id, 'u1'),
          { collection: 'snapshots', document: sampleSnapshot(id, 's1', later(5)) } as const,
        ]
        await direct.commit(claim, sampleChange({ documents }), later(1))
      },
      act: (id, store) => {
        const document = { ...sampleSnapshot(id, 's1', null), text: '' }
        const remains = {
          documents: [{ collection: 'snapshots', document } as const],
          uploadIds: ['u1'],
          stepKeys: ['read:s1'],
        }
        return store.forget(id, remains, later(6))
      },
      look: async (id) => {
        await direct.get(id)
        const isKept = (await direct.document('snapshots', `${id}/s1`))?.text !== ''
        expect(await direct.documents('uploads', `${id}/`)).toHaveLength(isKept ? 1 : 0)
        expect(await direct.steps(id)).toHaveLength(isKept ? 1 : 0)
        return isKept ? 'nothing' : 'all'
      },
    })
  })

  it('takes a submission in whole or not at all', async () => {
    const step = { stage: 'scrape', key: 'read:s1', fingerprint: 'f', result: longBody } as const
    await killEverywhere({
      name: 'restore',
      prepare: async (id) => {
        await created(`${id}-old`)
        await direct.change(`${id}-old`, 1, scraped(`${id}-old`), later(1))
        await created(id)
        return direct.archive(`${id}-old`)
      },
      act: async (id, store, archive) => {
        const steps = [{ ...step, submission_id: id, started_at: beginning, ended_at: later(1) }]
        const history = archive?.history.map((entry) => ({ ...entry, submission_id: id })) ?? []
        const submission = { ...sampleSubmission(id), ...archive?.submission, submission_id: id }
        await store.restore({ submission, history, steps })
      },
      look: lookFor((id) => [direct.readStep(id, 'read:s1', 'f')]),
    })
  })

  it('erases a submission with all that hangs on it, or leaves it all', async () => {
    await killEverywhere({
      name: 'erase',
      prepare: async (id) => {
        await created(id)
        await direct.change(id, 1, scraped(id, [uploadOf(id, 'u1', longBody)]), later(1))
      },
      act: (id, store) => store.erase(id, later(2)),
      look: async (id) => {
        const isThere = (await direct.get(id)) !== null
        const left = [
          (await direct.history(id)).length / 3,
          (await direct.documents('stage_runs', `${id}/`)).length,
          (await direct.documents('uploads', `${id}/`)).length,
          (await direct.list({ text: id })).items.length,
        ]
        expect(left).toEqual(left.map(() => (isThere ? 1 : 0)))
        return isThere ? 'nothing' : 'all'
      },
    })
  })

  it('puts several documents whole or not at all, once the next store has opened', async () => {
    await killEverywhere({
      name: 'put',
      prepare: async () => undefined,
      act: (id, store) => store.put([uploadOf(id, 'u1'), uploadOf(id, 'u2', longBody), runOf(id, 't1')]),
      look: async (id) => {
        await finishAbandonedPuts(client.db(), 0)
        const counts = [
          (await direct.documents('uploads', `${id}/`)).length / 2,
          (await direct.documents('stage_runs', `${id}/`)).length,
        ]
        expect(counts).toEqual(counts[0] === 1 ? [1, 1] : [0, 0])
        return counts[0] === 1 ? 'all' : 'nothing'
      },
    })
  })

  it('is finished by any number of helpers at once, and none that comes late harms what is newer', async () => {
    const id = 'helped'
    await created(id)
    const claim = await claimed(direct, id, 't1')
    const proxy = await openCommandProxy(Number(new URL(server.uriOf(database)).port))
    const dying = await through(proxy)
    proxy.dieAfter(2)
    const change = scraped(id, [uploadOf(id, 'u1', 'first'), uploadOf(id, 'u2', 'first')])
    await expect(dying.commit(claim, change, later(1))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await dying.close()
    await proxy.close()
    const raw = await client.db().collection<StoredSubmission>('submissions').findOne({ _id: id })
    expect(raw?.redo?.writes).toHaveLength(3)
    const helpers = await Promise.all(Array.from({ length: 6 }, () => direct.get(id)))
    expect(new Set(helpers.map((found) => found?.version))).toEqual(new Set([2]))
    expect(await direct.documents('uploads', `${id}/`)).toHaveLength(2)
    // One is written anew, one is taken away; then a helper wakes up that had begun before.
    await direct.change(id, 2, sampleChange({ documents: [uploadOf(id, 'u1', 'second')] }), later(2))
    await direct.remove('uploads', `${id}/u2`)
    const writes = await readWrites(client.db(), raw?.redo?.writes ?? [])
    await redoWrites(client.db(), { owner: `submission/${id}`, number: raw?.redo?.number ?? 0 }, writes ?? [])
    expect((await direct.documents('uploads', `${id}/`)).map(({ body }) => body)).toEqual(['second'])
    expect(await direct.history(id)).toHaveLength(3)
  })
})
