import { randomUUID } from 'node:crypto'
import { createActions } from '../../src/actions/index.ts'
import { createBookFiles } from '../../src/adapters/book-files/in-worker/index.ts'
import { createStoredCatalogue } from '../../src/adapters/catalogues/stored/index.ts'
import { createInProcessEvents } from '../../src/adapters/events/in-process/index.ts'
import { PigmeuError } from '../../src/domain/errors.ts'
import { usualOptions } from '../../src/domain/post-options.ts'
import type { Publishers } from '../../src/ports/publisher.ts'
import type { Store } from '../../src/ports/store.ts'
import { publishRequest } from '../../test/publish/publish-request.ts'
import { pictureChoice } from './drawn-images.ts'
import type { PlannedBook } from './plan.ts'

/** Writes an approved book into the ledger, due to be published at a target of its own. */
export const approveBook = async (store: Store, book: PlannedBook): Promise<void> => {
  const { submission, article, knowledgeBase, snapshots } = publishRequest(book.id)
  const { id, title, slug, excerpt, categories, tags, picture, lastWords, isSticky: sticky } = book
  const image = pictureChoice(picture)
  const options = { ...usualOptions, categories: [...categories], tags: [...tags], image, sticky }
  const markdown = `${article.markdown}\n\n${lastWords}\n`
  await store.create(
    {
      ...submission,
      submission_id: id,
      book: { ...submission.book, title },
      identity_keys: [`url:https://example.org/${id}`],
      attempts: 0,
      publish_intent: { target: id, due_at: submission.due_at, by: 'bench', options },
    },
    { actor: 'bench', reason: null },
    [
      { collection: 'articles', document: { ...article, submission_id: id, title, slug, excerpt, markdown } },
      { collection: 'knowledge_base', document: { ...knowledgeBase, submission_id: id } },
      ...snapshots.map((one) => ({ collection: 'snapshots' as const, document: { ...one, submission_id: id } })),
    ],
  )
}

const noWayOut: Publishers = {
  find: async () => {
    throw new PigmeuError('NOT_FOUND')
  },
  targets: async () => [],
}

/** What a person can do with the books of a ledger. */
const actionsOn = (store: Store) =>
  createActions({
    store,
    catalogue: createStoredCatalogue({ store }),
    queue: { ring: async () => undefined },
    events: createInProcessEvents(),
    clock: { now: Date.now },
    sources: [],
    bookFiles: createBookFiles({ maxBytes: 1 }),
    publishers: noWayOut,
    writer: async () => ({ followsRequests: false }),
    newId: randomUUID,
  })

/** Somebody who looks at what failed, and says "try again", so many times a book. */
export const createOperator = (store: Store, patience = 4) => {
  const actions = actionsOn(store)
  const tried = new Map<string, number>()
  const refusals: { readonly book: string; readonly code: string; readonly message: string }[] = []
  return {
    /** What the ledger said of every book that failed. */
    refusals,
    /** Tries again what failed; gives how many books are neither published nor given up. */
    round: async (): Promise<number> => {
      const { items } = await store.list({ statuses: ['failed'], limit: 200 })
      let givenUp = 0
      for (const { submission_id: id, failure } of items) {
        const times = tried.get(id) ?? 0
        if (times >= patience) givenUp += 1
        else {
          refusals.push({ book: id, code: failure?.code ?? 'unknown', message: failure?.message ?? '' })
          tried.set(id, times + 1)
          await actions.retry({ name: 'bench' }, id, { reason: null })
        }
      }
      const { approved = 0 } = await store.counts()
      return approved + items.length - givenUp
    },
  }
}
