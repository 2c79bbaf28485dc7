import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../src/app/cli/client.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import type { Tally } from './tally.ts'

/** People who look around while others write. */
const readers = 2
const pauseMs = 40
/** Watchers that come, stay for a few events or this long, and leave. */
const watchers = 2
const longestWatchMs = 1_500
const eventsWatched = 8

type Read = (client: Client, id: string) => Promise<unknown>

const isMissing = (thrown: unknown): boolean => thrown instanceof PigmeuError && thrown.code === 'NOT_FOUND'

/** A book that is not written yet has no article: that is an answer too. */
const orMissing = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((thrown: unknown) => {
    if (!isMissing(thrown)) throw thrown
  })

/** A connection that lay idle may be closed by the server while it is taken up again: asked once more, as browsers do by themselves. */
const onceMore = async (ask: () => Promise<unknown>): Promise<unknown> => {
  try {
    return await ask()
  } catch (thrown) {
    if (!(thrown instanceof PigmeuError) || thrown.code !== 'SERVER_UNREACHABLE') throw thrown
    return ask()
  }
}

const reads: readonly Read[] = [
  (client) => client.call('listSubmissions', { query: { limit: 50 } }),
  (client, id) => client.call('getSubmission', { params: { id } }),
  (client, id) => client.call('getTask', { params: { id } }),
  (client) => client.call('listArticles', { query: { limit: 50 } }),
  (client, id) => orMissing(client.call('getArticle', { params: { id } })),
  (client, id) => orMissing(client.call('evidence', { params: { id } })),
  (client) => client.call('getConfig', {}),
  (client) => client.call('questions', { query: {} }),
  (client) => client.call('listSubmissions', { query: { text: 'data', limit: 10 } }),
]

const newestBook = async (client: Client): Promise<string | null> =>
  (await client.call('listSubmissions', { query: { limit: 1 } })).items[0]?.submission_id ?? null

const readOn = async (client: Client, tally: Tally, signal: AbortSignal): Promise<void> => {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const id = await newestBook(client)
    const read = reads[turn % reads.length]
    if (id !== null && read !== undefined) await onceMore(() => read(client, id)).then(tally.answered, tally.fault)
    await sleep(pauseMs)
  }
}

/** Comes, sees some events, and leaves without a word: as browsers do. */
const watchOnce = async (client: Client): Promise<void> => {
  const left = AbortSignal.timeout(longestWatchMs)
  let seen = 0
  try {
    for await (const _event of client.events(left)) {
      seen += 1
      if (seen >= eventsWatched) return
    }
  } catch (thrown) {
    if (!left.aborted) throw thrown
  }
}

const watchOn = async (client: Client, tally: Tally, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) await watchOnce(client).then(tally.streamed, tally.fault)
}

/** Asks for everything that people look at, and opens and closes event streams, until the signal. */
export const keepReading = async (client: Client, tally: Tally, signal: AbortSignal): Promise<void> => {
  const looking = Array.from({ length: readers }, () => readOn(client, tally, signal))
  const watching = Array.from({ length: watchers }, () => watchOn(client, tally, signal))
  await Promise.all([...looking, ...watching])
}
