// A worker as a process of its own, for tests that kill it: the SQLite store, the in-process queue and the engine, with
// stages whose steps write a line into a side file whenever they are really done.
// Usage: node worker-process.ts <data folder> <seed> [--idle-exit] [--deaf]
//   --idle-exit  ends when no work is left
//   --deaf       neither renews its leases nor listens to signals, and keeps odd books busy outside any step, so that only
//                the ledger can stop it
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSystemClock } from '../../src/adapters/clocks/system/index.ts'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { createInProcessQueue } from '../../src/adapters/queues/in-process/index.ts'
import { createSqliteStore } from '../../src/adapters/stores/sqlite/index.ts'
import type { StageName, Status } from '../../src/domain/status.ts'
import { createEngine } from '../../src/engine/index.ts'
import { defineStage, type Stage, type StageContext } from '../../src/ports/stage.ts'
import { createKeptLog } from '../contracts/kept-log.ts'
import { sampleArticle } from '../contracts/samples.ts'
import { createRandom } from '../support/random.ts'

const [folder = '', seed = '0', ...flags] = process.argv.slice(2)
const sideFile = join(folder, 'side-log.jsonl')
const siteFile = join(folder, 'site.jsonl')
const clock = createSystemClock()
const random = createRandom(Number(seed))
const log = createKeptLog()

const stepsOf: { readonly [S in StageName]: readonly (readonly string[])[] } = {
  // Steps of one row run side by side, the rows one after the other.
  scrape: [['read:s1', 'read:s2', 'read:s3']],
  context: [['summarise:s1', 'summarise:s2', 'summarise:s3'], ['merge']],
  article: [['plan'], ['section:1', 'section:2'], ['front_matter']],
  publish: [['render']],
}
const resultOf: { readonly [S in StageName]: Status } = {
  scrape: 'scraped',
  context: 'context_generated',
  article: 'article_generated',
  publish: 'published',
}

const isDeaf = flags.includes('--deaf')

const work = async (
  { submission, step, signal }: StageContext,
  rows: readonly (readonly string[])[],
): Promise<void> => {
  for (const row of rows) {
    const begun = row.map((key) => {
      const workOnce = async () => {
        const mark = `${process.pid}:${random()}`
        appendFileSync(sideFile, `${JSON.stringify({ id: submission.submission_id, key, mark })}\n`)
        await clock.sleep(40 + 200 * random(), isDeaf ? undefined : signal)
        return mark
      }
      const isOdd = /[13579]$/.test(submission.submission_id)
      return isDeaf && isOdd ? workOnce() : step(key, { title: submission.book.title }, workOnce)
    })
    await Promise.all(begun)
  }
}

/** A site that, as publishers must, is asked for the post before it is created. */
const publishOnce = (submissionId: string): void => {
  const posts = existsSync(siteFile) ? readFileSync(siteFile, 'utf8') : ''
  if (!posts.includes(`"${submissionId}"\n`)) appendFileSync(siteFile, `"${submissionId}"\n`)
}

const stages: readonly Stage[] = (['scrape', 'context', 'article', 'publish'] as const).map((name) =>
  defineStage({
    name,
    run: async (context) => {
      const { submission_id: id } = context.submission
      await work(context, stepsOf[name])
      const result = { to: resultOf[name], reason: null }
      if (name === 'publish') publishOnce(id)
      if (name !== 'article') return result
      const document = sampleArticle(id, 1, true)
      return { ...result, set: { article_version: 1 }, documents: [{ collection: 'articles', document }] }
    },
  }),
)

const store = createSqliteStore({ path: join(folder, 'ledger.sqlite') })
const queue = createInProcessQueue({ clock, log })
const events = createInProcessEvents({ log })
const options = {
  owner: `process-${process.pid}`,
  leaseMs: 400,
  renewEveryMs: isDeaf ? 60_000 : 100,
  sweepEveryMs: 100,
  random,
}
const engine = createEngine({ store, queue, events, clock, log, stages, options })
await engine.start(24)
console.log('started')

const atWork = new Set<Status>(['pending_scrape', 'pending_context', 'pending_article', 'approved'])
const isDone = async (): Promise<boolean> =>
  Object.entries(await store.counts()).every(
    ([status, count]) => count === 0 || ![...atWork].some((one) => one === status),
  )
while (!flags.includes('--idle-exit') || !(await isDone())) await clock.sleep(50)
await engine.stop(5_000)
await store.close()
const faults = log.lines.filter(({ level }) => level === 'error')
for (const fault of faults) console.error(JSON.stringify(fault))
process.exitCode = faults.length === 0 ? 0 : 1
