import fc from 'fast-check'
import { expect } from 'vitest'
import { edges } from '../../src/domain/status.ts'
import type { Claim, Store } from '../../src/ports/store.ts'
import { editorMove, later, sampleChange, sampleSubmission, sampleUpload } from '../contracts/samples.ts'

/** What is known while commands run: the claims that workers hold, or think that they hold, and the time. */
export interface Known {
  readonly claims: Map<string, readonly [Claim, Claim]>
  nowMs: number
}
/** The two stores that are to be alike, step by step: the one in memory and the one under test. */
export interface Pair {
  readonly memory: Store
  readonly tested: Store
  readonly known: Known
}

const ids = ['a', 'b', 'c'] as const
const names = ['one', 'two', 'three'] as const

type Told = { readonly answer: unknown } | { readonly code: string }

const told = async (asked: Promise<unknown>): Promise<Told> => {
  try {
    return { answer: await asked }
  } catch (thrown) {
    return { code: thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'INTERNAL' }
  }
}

/** One thing done to both stores; both have to say the same. */
class Command implements fc.AsyncCommand<Record<string, never>, Pair> {
  readonly #name: string
  readonly #ask: (store: Store, pair: Pair, which: 0 | 1) => Promise<unknown>

  constructor(name: string, ask: (store: Store, pair: Pair, which: 0 | 1) => Promise<unknown>) {
    this.#name = name
    this.#ask = ask
  }
  check = (): boolean => true
  run = async (_: Record<string, never>, pair: Pair): Promise<void> => {
    const expected = await told(this.#ask(pair.memory, pair, 0))
    const answered = await told(this.#ask(pair.tested, pair, 1))
    expect(answered, this.#name).toEqual(expected)
  }
  toString = (): string => this.#name
}

const nowOf = ({ known }: Pair): string => later(known.nowMs)

const claim = (id: string, token: string): Command => {
  const taken: Claim[] = []
  return new Command(`claim ${id} as ${token}`, async (store, pair, which) => {
    const claimed = await store.claim(id, { owner: token, token, leaseMs: 5_000, now: nowOf(pair) })
    if (claimed !== null) taken[which] = claimed
    const [ours, theirs] = taken
    if (which === 1 && ours !== undefined && theirs !== undefined) pair.known.claims.set(token, [ours, theirs])
    return claimed
  })
}

const withClaim = (
  name: string,
  token: string,
  ask: (store: Store, held: Claim, pair: Pair) => Promise<unknown>,
): Command =>
  new Command(`${name} as ${token}`, async (store, pair, which) => {
    const held = pair.known.claims.get(token)?.[which]
    return held === undefined ? 'nothing was claimed' : ask(store, held, pair)
  })

const commit = (token: string, choice: number): Command =>
  withClaim(`commit ${choice}`, token, (store, held, pair) => {
    const targets = edges.filter(({ from, by }) => from === held.submission.status && 'stage' in by)
    const to = targets[choice % Math.max(1, targets.length)]?.to
    const moves = to === undefined ? [] : [{ to, actor: `stage:${held.stage}`, reason: null }]
    const upload = sampleUpload(held.submission.submission_id, `u${choice % 3}`)
    return store.commit(
      held,
      sampleChange({ moves, documents: [{ collection: 'uploads', document: upload }] }),
      nowOf(pair),
    )
  })

const change = (id: string, choice: number, isStale: boolean): Command =>
  new Command(`${isStale ? 'stale change' : 'change'} ${choice} of ${id}`, async (store, pair) => {
    const submission = await store.get(id)
    if (submission === null) return 'not there'
    const targets = edges.filter(({ from, by }) => from === submission.status && 'human' in by)
    const to = targets[choice % Math.max(1, targets.length)]?.to
    const moves = to === undefined ? [] : [editorMove(to)]
    return store.change(id, submission.version - (isStale ? 1 : 0), sampleChange({ moves }), nowOf(pair))
  })

const setting = (name: string, value: unknown) => ({ collection: 'settings', document: { name, value } }) as const
const step = (submissionId: string, key: string, result: unknown) => ({
  submission_id: submissionId,
  stage: 'scrape' as const,
  key,
  fingerprint: 'f',
  result,
  started_at: later(0),
  ended_at: later(1),
})

const id = fc.constantFrom(...ids)
const name = fc.constantFrom(...names)
const token = fc.constantFrom('t1', 't2', 't3', 't4')
const choice = fc.nat(20)
const value = fc.jsonValue({ maxDepth: 2 }).map((made): unknown => JSON.parse(JSON.stringify(made)))

/** Every kind of thing that is done to a store. */
export const commands = [
  id.map(
    (one) =>
      new Command(`create ${one}`, (store) =>
        store.create(sampleSubmission(one), { actor: 'editor:ada', reason: null }, []),
      ),
  ),
  fc.tuple(id, token).map(([one, worker]) => claim(one, worker)),
  token.map((worker) =>
    withClaim('renew', worker, (store, held, pair) => store.renew(held, later(pair.known.nowMs + 5_000))),
  ),
  fc.tuple(token, choice).map(([worker, number]) => commit(worker, number)),
  fc.tuple(id, choice, fc.boolean()).map(([one, number, isStale]) => change(one, number, isStale)),
  fc
    .tuple(token, name, value)
    .map(([worker, key, result]) =>
      withClaim(`step ${key}`, worker, (store, held) =>
        store.writeStep(held, step(held.submission.submission_id, key, result)),
      ),
    ),
  fc
    .tuple(id, name)
    .map(([one, key]) => new Command(`read step ${key} of ${one}`, (store) => store.readStep(one, key, 'f'))),
  id.map(
    (one) =>
      new Command(`forget of ${one}`, (store, pair) =>
        store.forget(one, { documents: [], uploadIds: ['u1'], stepKeys: ['one'] }, nowOf(pair)),
      ),
  ),
  id.map((one) => new Command(`erase ${one}`, (store, pair) => store.erase(one, nowOf(pair)))),
  fc.tuple(name, value).map(([key, made]) => new Command(`put ${key}`, (store) => store.put([setting(key, made)]))),
  fc.tuple(name, value).map(([key, made]) => new Command(`insert ${key}`, (store) => store.insert(setting(key, made)))),
  fc.tuple(name, value, fc.boolean()).map(
    ([key, made, isStale]) =>
      new Command(`replace ${key}`, async (store) => {
        const former = await store.document('settings', key)
        if (former === null) return 'not there'
        return store.replace('settings', isStale ? { name: key, value: ['not', 'this'] } : former, {
          name: key,
          value: made,
        })
      }),
  ),
  name.map((key) => new Command(`remove ${key}`, (store) => store.remove('settings', key))),
  fc
    .tuple(name, fc.integer({ min: -9, max: 9 }))
    .map(([key, amount]) => new Command(`add to ${key}`, (store) => store.add(key, { [key]: amount }))),
  fc.integer({ min: 0, max: 8_000 }).map(
    (passedMs) =>
      new Command(`wait ${passedMs} ms`, async (_, { known }, which) => {
        if (which === 1) known.nowMs += passedMs
        return null
      }),
  ),
  fc.constant(new Command('end leases', (store, pair) => store.endLeases(nowOf(pair)))),
  fc.constant(new Command('what is owed', (store, pair) => store.owed(nowOf(pair), 10))),
]

/** Everything that a store tells of what it holds. */
export const contents = async (store: Store) => ({
  books: await Promise.all(ids.map((one) => store.get(one))),
  history: await Promise.all(ids.map((one) => store.history(one))),
  steps: await Promise.all(ids.map((one) => store.steps(one))),
  uploads: await store.documents('uploads', ''),
  runs: await store.documents('stage_runs', ''),
  settings: await store.documents('settings', ''),
  counters: await store.documents('counters', ''),
  counts: Object.fromEntries(Object.entries(await store.counts()).filter(([, count]) => count !== 0)),
})
