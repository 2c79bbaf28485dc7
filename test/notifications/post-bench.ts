import { createMemoryStore } from '../../src/adapters/stores/memory/index.ts'
import type { Happening } from '../../src/domain/happening.ts'
import { type NotificationPreferences, quietPreferences } from '../../src/domain/notification.ts'
import type { User } from '../../src/domain/user.ts'
import type { Notice } from '../../src/ports/notifier.ts'
import type { CredentialRecord, Store } from '../../src/ports/store.ts'
import type { TelemetryAttributes } from '../../src/ports/telemetry.ts'
import type { FindAddressee } from '../../src/reporting/post-room/index.ts'
import { sendOwed, sortHappenings } from '../../src/reporting/post-room/index.ts'
import { createKeptLog } from '../contracts/kept-log.ts'
import { beginning, later } from '../contracts/samples.ts'
import { createManualClock } from '../engine/manual-clock.ts'

/** A happening about a book of Ada's. */
export const sampleHappening = (id: string, changes: Partial<Happening> = {}): Happening => ({
  happening_id: id,
  kind: 'failed',
  at: beginning,
  submission_id: `book-${id}`,
  book: { title: `Streams ${id}`, author: 'Ada Writer' },
  created_by: 'editor:ada',
  facts: { stage: 'scrape', code: 'FETCH_FAILED', message: 'no route', attempts: 5 },
  ...changes,
})

/** A person who may be told. */
export const sampleUser = (id: string, changes: Partial<User> = {}): User => ({
  user_id: id,
  name: id,
  role: 'editor',
  email: `${id}@example.org`,
  password: null,
  created_at: beginning,
  created_by: 'owner',
  disabled_at: null,
  last_sign_in_at: null,
  ...changes,
})

/** A channel as it is stored; nobody opens its secret here. */
export const sampleChannel = (id: string, form: 'webhook' | 'chat'): CredentialRecord => ({
  credential_id: id,
  kind: `notify:${form}`,
  label: id,
  public: { kinds: 'failed,published', language: 'en', host: 'hooks.example' },
  secret: 'sealed',
  updated_at: beginning,
})

/** What a receiver got. */
interface Taken extends Notice {
  readonly receiver: string
}

/** A post room without its loops, over a memory store, with receivers that keep what they take. */
export const createPostBench = (memory: Store = createMemoryStore()) => {
  const clock = createManualClock(beginning)
  const log = createKeptLog()
  const taken: Taken[] = []
  const recorded: string[] = []
  const counted: TelemetryAttributes[] = []
  const stopping = new AbortController()
  /** What the next deliveries come to; taken unless told. */
  const answers: (() => Promise<void> | void)[] = []
  const find: FindAddressee = async (receiver) => ({
    is: 'reachable',
    by: receiver.startsWith('mail:') ? 'mail' : 'webhook',
    gathers: receiver.startsWith('mail:'),
    notifier: {
      deliver: async (notice) => {
        await answers.shift()?.()
        taken.push({ ...notice, receiver })
      },
    },
  })
  const partsOver = (store: Store) => ({
    store,
    clock,
    log,
    find,
    telemetry: {
      count: (_name: string, amount: number, attributes: TelemetryAttributes = {}) =>
        void counted.push({ ...attributes, amount }),
    },
    random: () => 0.5,
    signal: stopping.signal,
    record: async ({ happening_id }: Happening) => void recorded.push(happening_id),
  })
  const parts = partsOver(memory)
  return {
    ...parts,
    partsOver,
    taken,
    recorded,
    counted,
    answers,
    stop: () => stopping.abort(new Error('the process stops')),
    sort: (store = memory) => sortHappenings(partsOver(store)),
    send: (store = memory, changes: Partial<Parameters<typeof sendOwed>[0]> = {}) =>
      sendOwed({ ...partsOver(store), ...changes }),
    happened: (...happenings: readonly Happening[]) =>
      memory.put(happenings.map((document) => ({ collection: 'happenings', document }))),
    wants: (id: string, wish: Partial<NotificationPreferences> = {}, user: Partial<User> = {}) =>
      memory.put([
        { collection: 'users', document: sampleUser(id, user) },
        {
          collection: 'notification_preferences',
          document: { ...quietPreferences(id), mode: 'instant', kinds: ['failed'], ...wish },
        },
      ]),
    deliveries: () => memory.documents('deliveries', ''),
    left: () => memory.documents('happenings', ''),
    later,
  }
}
