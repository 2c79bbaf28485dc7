// Publishes articles with a picture and terms, and makes the same REST calls by hand, one after the other, in the same run.
// Usage: npm run bench:publish [-- --short --json]
import { availableParallelism, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessLimiter } from '../../src/adapters/limiters/in-process/index.ts'
import { createWordPressPublisher } from '../../src/adapters/publishers/wordpress/index.ts'
import { markerOf } from '../../src/adapters/publishers/wordpress/marker.ts'
import { publishRequest } from '../../test/publish/publish-request.ts'
import { endWithSignals } from '../../test/support/wordpress/run.ts'
import { startWordPress, type WordPressServer } from '../../test/support/wordpress/wordpress.ts'
import { makeByHand } from './by-hand.ts'
import { drawPicture, pictureChoice } from './drawn-images.ts'
import { openRecorder, type RecordedCall } from './recorder.ts'
import { readSite } from './site-state.ts'

/** Publishing may take so many times as long as the same calls made by hand. */
const mostAsked = 1.5

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})
const pairs = values.short ? 5 : 15
endWithSignals()

/** All that is an article's own, by its name: words of its text, its picture, its terms. */
const articleNamed = async (name: string, number: number) => {
  const picture = await drawPicture(pictureChoice(number))
  const request = publishRequest(`key-${name}`, {
    article: { title: `Rings ${name}`, slug: `rings-${name}` },
    options: { categories: [`Reviews > Shelf ${name}`], tags: [`Tag ${name}`, `Other ${name}`] },
    image: picture,
  })
  return { name, picture, request, marker: markerOf(`key-${name}`) }
}
type NamedArticle = Awaited<ReturnType<typeof articleNamed>>

const limiter = createInProcessLimiter(createSystemClock())
const publish = (site: WordPressServer, siteUrl: string, { request }: NamedArticle) =>
  createWordPressPublisher({
    siteUrl,
    user: 'editor',
    applicationPassword: site.passwords.editor,
    limiter,
    intervalMs: 1,
    target: 'site',
  }).publish(request)

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}
const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

const swapOf = (from: NamedArticle, to: NamedArticle) => ({
  texts: [
    [from.name, to.name],
    [from.marker, to.marker],
    [from.picture.hash.slice(0, 24), to.picture.hash.slice(0, 24)],
    [from.picture.alt, to.picture.alt],
  ] as const,
  picture: to.picture.bytes,
})

/** Publishes once more through a recorder, so that the calls are known. */
const recordCalls = async (site: WordPressServer, article: NamedArticle): Promise<readonly RecordedCall[]> => {
  const recorder = await openRecorder(site.url)
  await publish(site, recorder.url, article)
  await recorder.close()
  return recorder.calls
}

const measure = async (site: WordPressServer) => {
  await publish(site, site.url, await articleNamed('warm', 0))
  const model = await articleNamed('recorded', 1)
  const calls = await recordCalls(site, model)
  const authorization = `Basic ${Buffer.from(`editor:${site.passwords.editor}`).toString('base64')}`
  const published: number[] = []
  const byHand: number[] = []
  const writes: number[] = []
  const publishOne = async (index: number): Promise<void> => {
    const article = await articleNamed(`published-${index}`, 100 + index)
    published.push(await timed(() => publish(site, site.url, article)))
  }
  const makeOne = async (index: number): Promise<void> => {
    const article = await articleNamed(`byhand-${index}`, 1_000 + index)
    const made = await makeByHand(site.url, authorization, calls, swapOf(model, article))
    byHand.push(sum(made.map(({ tookMs }) => tookMs)))
    writes.push(sum(made.filter(({ name }) => !name.startsWith('GET')).map(({ tookMs }) => tookMs)))
  }
  for (let index = 0; index < pairs; index += 1) {
    // In turns, and each first as often as the other.
    for (const one of index % 2 === 0 ? [publishOne, makeOne] : [makeOne, publishOne]) await one(index)
  }
  const { posts } = await readSite(site)
  const ours = posts.filter(
    ({ title, status, image }) => title.startsWith('Rings ') && status === 'publish' && image > 0,
  )
  if (ours.length !== 2 + 2 * pairs) throw new Error(`${ours.length} posts stand there in place of ${2 + 2 * pairs}`)
  // Pair by pair: what else the machine does falls on both of a pair.
  const over = (others: readonly number[]) => middle(published.map((ms, index) => ms / (others[index] ?? ms)))
  return {
    calls: calls.length,
    publishedMs: middle(published),
    byHandMs: middle(byHand),
    ratio: over(byHand),
    ratioToWrites: over(writes),
  }
}

const rows = []
for (const plugin of [false, true]) {
  const site = await startWordPress({ version: '6.6', plugin })
  const { calls, publishedMs, byHandMs, ratio, ratioToWrites } = await measure(site)
  await site.stop()
  rows.push({
    plugin,
    calls,
    published_ms: Math.round(publishedMs),
    by_hand_ms: Math.round(byHandMs),
    ratio: Number(ratio.toFixed(2)),
    ratio_to_its_writes_alone: Number(ratioToWrites.toFixed(2)),
  })
}
const figures = {
  ok: rows.every(({ ratio }) => ratio <= mostAsked),
  pairs,
  worst_ratio: Math.max(...rows.map(({ ratio }) => ratio)),
  most_asked: mostAsked,
  rows,
}
console.log(
  `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
    `medians of ${pairs} articles with a picture, a category and two tags; the least time between two calls is 1 ms`,
)
console.table(rows)
console.log(figures.ok ? 'ok' : 'NOT ok')
if (values.json) console.log(JSON.stringify(figures))
process.exit(figures.ok ? 0 : 1)
