import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Product, startProduct } from '../../bench/soak/child.ts'
import { createClient } from '../../src/app/cli/client.ts'
import { sampleInput } from '../../src/app/demo/sample-input.ts'
import { createSampleSite } from '../../src/app/demo/sample-site.ts'

const loopbackOnly = pathToFileURL(resolve(import.meta.dirname, 'loopback-only.ts')).href

/** The real server with a book in it, told to talk to nobody outside of this machine. */
export interface FuzzedServer extends Product {
  /** Puts in what requests can be about, telling of each answer in which room of the API it was given. */
  prepare(tell: (room: string, answer: unknown) => void): Promise<void>
}

const untilWritten = async (client: ReturnType<typeof createClient>, id: string): Promise<void> => {
  for (;;) {
    const { submission } = await client.call('getTask', { params: { id } })
    if (submission.status === 'ready_for_review') return
    if (submission.status === 'failed' || submission.status === 'needs_sources')
      throw new Error(`the sample book ended in ${submission.status}`)
    await new Promise((wake) => setTimeout(wake, 50))
  }
}

/** Starts it on a data folder. Whoever starts it stops it. */
export const startFuzzed = async (dataFolder: string): Promise<FuzzedServer> => {
  const product = await startProduct(dataFolder, {
    flags: [`--import=${loopbackOnly}`],
    environment: { PIGMEU_LOG_LEVEL: 'error', PIGMEU_REQUESTS_PER_MINUTE: '1000000' },
  })
  const client = createClient(product, 'fuzz')
  const prepare: FuzzedServer['prepare'] = async (tell) => {
    const site = await createSampleSite()
    try {
      const [book] = site.books
      if (book === undefined) throw new Error('there are no sample books')
      const submitted = await client.call('submit', { body: sampleInput(book, site.urlOf) })
      await untilWritten(client, submitted.submission_id)
      for (const room of ['submissions', 'tasks', 'articles', 'dead-letters']) tell(room, submitted)
      tell('config', await client.call('addWebhook', { body: { label: 'nobody', url: 'http://127.0.0.1:9/' } }))
      tell('prompts', await client.call('listPrompts', {}))
      tell('sites', { target: 'file' })
      tell('content-schemas', { schema_id: 'book-review', language: 'en' })
    } finally {
      await site.close()
    }
  }
  return { ...product, prepare }
}
