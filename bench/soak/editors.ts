import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '../../src/app/cli/client.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import type { SampleSite } from '../../src/app/demo/sample-site.ts'
import { isSettled } from '../../src/domain/status.ts'
import type { Tally } from './tally.ts'

/** Books under way at any time: as many as the product works on at once. */
const editors = 4
const lookEveryMs = 100

/**
 * Which books are cancelled, edited before they are approved, and published. What is published may not be said again, so that
 * later articles about the same book come to less: one of three is published about, and each fourth time.
 */
const endings = { cancelledEvery: 7, editedEvery: 5, publishedEvery: 12 }

const untilSettled = async (client: Client, id: string): Promise<string> => {
  for (;;) {
    const { status, publish_intent: intent } = await client.call('getSubmission', { params: { id } })
    if (isSettled(status) || (status === 'approved' && intent === null)) return status
    await sleep(lookEveryMs)
  }
}

/** Has it written shorter where it would repeat what was published. */
const untilWritten = async (client: Client, id: string): Promise<string> => {
  const status = await untilSettled(client, id)
  if (status !== 'needs_sources') return status
  await client.call('waive', { params: { id }, body: { reason: 'shorter will do' } })
  return untilSettled(client, id)
}

/** Who reviews which pages, and where their articles go. */
export interface Desk {
  readonly client: Client
  readonly site: SampleSite
  /** Where articles are published. */
  readonly target: string
  readonly tally: Tally
}

/** Takes one book from its submission to its end, by the API alone, as an editor does. */
const review = async ({ client, site, target, tally }: Desk, number: number): Promise<void> => {
  const book = site.books[number % site.books.length]
  if (book === undefined) throw new Error('there are no sample books')
  // Addresses that were never seen before, so that the caches turn over.
  const unseen = (address: string): string => `${site.urlOf(address)}?reader=${number}`
  const body = { ...sampleInput(book, unseen), allow_duplicate: true }
  const { submission_id: id } = await client.call('submit', { body })
  if (number % endings.cancelledEvery === 0) {
    await client.call('cancel', { params: { id }, body: { reason: 'not wanted' } }).catch(tally.refusal)
    tally.end('cancelled')
    return
  }
  const status = await untilWritten(client, id)
  if (status !== 'ready_for_review') return tally.end(status)
  if (number % endings.editedEvery === 0) {
    const { article } = await client.call('getArticle', { params: { id } })
    const edit = { base_version: article.version, excerpt: `${article.excerpt} (${number})` }
    await client.call('editArticle', { params: { id }, body: edit })
  }
  const publish = number % endings.publishedEvery === 0 ? { target } : null
  await client.call('approve', { params: { id }, body: { publish, reason: 'a sample book' } })
  tally.end(await untilSettled(client, id))
}

/** Keeps so many books under way until the signal, then lets those that are under way end. */
export const keepReviewing = async (desk: Desk, signal: AbortSignal): Promise<void> => {
  let submitted = 0
  const edit = async (): Promise<void> => {
    while (!signal.aborted) {
      submitted += 1
      await review(desk, submitted).catch(desk.tally.fault)
    }
  }
  await Promise.all(Array.from({ length: editors }, edit))
}
