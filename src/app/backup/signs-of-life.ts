import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import { type Clock, instant } from '../../ports/clock.ts'
import type { Store } from '../../ports/store.ts'

const prefix = 'process/'
const everyMs = 30_000
/** After so long without a sign a process is gone; clocks of machines may differ by as much. */
const silentMs = 120_000
const dayMs = 86_400_000

const signSchema = z.object({ host: z.string(), pid: z.int(), at: z.string() })

/** Whether a key is a process's sign of life; it goes into no backup and to no other store. */
export const isSignOfLife = (collection: string, key: string): boolean =>
  collection === 'settings' && key.startsWith(prefix)

const signsIn = async (store: Pick<Store, 'documents'>) =>
  (await store.documents('settings', prefix)).flatMap(({ name, value }) => {
    const { data } = signSchema.safeParse(value)
    return data === undefined ? [] : [{ name, ...data }]
  })

/**
 * Says in a shared store, again and again, that this process works with it. The first sign stands there when this resolves.
 * @returns ends it and takes the sign away
 */
export const giveSignsOfLife = async (store: Store, clock: Clock): Promise<() => Promise<void>> => {
  const name = `${prefix}${randomUUID()}`
  const give = (): Promise<void> => {
    const value = { host: hostname(), pid: process.pid, at: instant(clock.now()) }
    return store.put([{ collection: 'settings', document: { name, value } }])
  }
  await give()
  const old = (await signsIn(store)).filter(({ at }) => clock.now() - Date.parse(at) > dayMs)
  for (const sign of old) await store.remove('settings', sign.name)
  const stopping = new AbortController()
  const goOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // Woken by the signal, which is no error.
      await clock.sleep(everyMs, stopping.signal).catch(() => undefined)
      // A store that is away for a while hears the next one.
      if (!stopping.signal.aborted) await give().catch(() => undefined)
    }
  }
  const gone = goOn()
  return async () => {
    stopping.abort()
    await gone
    await store.remove('settings', name).catch(() => undefined)
  }
}

/** The processes that work with a shared store at an instant, ISO 8601 UTC, as people know them. */
export const livingProcesses = async (store: Pick<Store, 'documents'>, now: string): Promise<readonly string[]> =>
  (await signsIn(store))
    .filter(({ at }) => Math.abs(Date.parse(now) - Date.parse(at)) < silentMs)
    .map(({ host, pid }) => `process ${pid} on ${host}`)
