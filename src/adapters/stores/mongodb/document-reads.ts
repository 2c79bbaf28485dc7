import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Filter } from 'mongodb'
import type { BookRecord } from '../../../domain/book-record.ts'
import { PigmeuError } from '../../../domain/errors.ts'
import type { KnowledgeBase } from '../../../domain/evidence.ts'
import type { CollectionName, Collections, CounterRecord } from '../../../ports/store.ts'
import type { PhysicalName } from './layout.ts'
import { bodyOf, fromFieldName } from './stored-body.ts'
import { present, type Stored, shelf, withPrefix } from './stored-documents.ts'

/** Reads the documents of one collection of the port, wherever they stand. */
export interface Reader<T> {
  one(key: string): Promise<T | null>
  /** In the order of their keys. */
  many(prefix: string): Promise<readonly T[]>
}

/** Reads of every collection of the port. */
export type Readers = { readonly [C in CollectionName]: Reader<Collections[C]> }

const findOne = <T>(database: Db, name: PhysicalName, key: string): Promise<Stored<T> | null> =>
  shelf(database, name).findOne<Stored<T>>({ _id: key, ...present })

const findMany = <T>(database: Db, name: PhysicalName, prefix: string): Promise<Stored<T>[]> => {
  const filter: Filter<Stored> = { _id: withPrefix(prefix), ...present }
  return shelf(database, name).find<Stored<T>>(filter).sort({ _id: 1 }).toArray()
}

const valuesOf = <T>(found: readonly Stored<T>[]): readonly T[] =>
  found.map(bodyOf).filter((value): value is Awaited<T> & T => value !== null)

const plain = <T>(database: Db, name: PhysicalName): Reader<T> => ({
  one: async (key) => {
    const found = await findOne<T>(database, name, key)
    return found === null ? null : bodyOf(found)
  },
  many: async (prefix) => valuesOf(await findMany<T>(database, name, prefix)),
})

const compareKeys = (left: Stored, right: Stored): number =>
  Buffer.compare(Buffer.from(left._id), Buffer.from(right._id))

/** Article versions: those that were written and those that editors made. */
const articles = (database: Db): Reader<Collections['articles']> => {
  const written = plain<Collections['articles']>(database, 'articles')
  const drafts = plain<Collections['articles']>(database, 'articles_drafts')
  return {
    one: async (key) => (await written.one(key)) ?? drafts.one(key),
    many: async (prefix) => {
      const [first, second] = await Promise.all([
        findMany<Collections['articles']>(database, 'articles', prefix),
        findMany<Collections['articles']>(database, 'articles_drafts', prefix),
      ])
      return valuesOf([...first, ...second].sort(compareKeys))
    },
  }
}

/** How often the two halves of a knowledge base are read anew while somebody writes them. */
const mostTries = 10

/** Knowledge bases, each joined with its book record; `settle` does what a dead process left undone. */
const knowledgeBases = (database: Db, settle: (submissionId: string) => Promise<void>): Reader<KnowledgeBase> => {
  const joined = (
    rest: Stored<Omit<KnowledgeBase, 'record'>>,
    book: Stored<BookRecord> | null,
  ): KnowledgeBase | null => {
    const body = bodyOf(rest)
    const record = book === null || book['pair'] !== rest['pair'] ? null : bodyOf(book)
    return body === null || record === null ? null : { ...body, record }
  }
  const one = async (key: string): Promise<KnowledgeBase | null> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const [rest, book] = await Promise.all([
        findOne<Omit<KnowledgeBase, 'record'>>(database, 'knowledge_base', key),
        findOne<BookRecord>(database, 'books', key),
      ])
      if (rest === null) return null
      const found = joined(rest, book)
      if (found !== null) return found
      await settle(key)
      await sleep(tries * 10)
    }
    throw new PigmeuError('STORE_UNAVAILABLE', `the knowledge base of ${key} is being written`)
  }
  return {
    one,
    many: async (prefix) => {
      const [rests, books] = await Promise.all([
        findMany<Omit<KnowledgeBase, 'record'>>(database, 'knowledge_base', prefix),
        findMany<BookRecord>(database, 'books', prefix),
      ])
      const bookOf = new Map(books.map((book) => [book._id, book]))
      const all = rests.map(async (rest) => joined(rest, bookOf.get(rest._id) ?? null) ?? (await one(rest._id)))
      return (await Promise.all(all)).filter((found) => found !== null)
    },
  }
}

/** A counter's numbers by their own names. */
export const counterOf = ({ name, values }: CounterRecord): CounterRecord => ({
  name,
  values: Object.fromEntries(Object.entries(values).map(([field, value]) => [fromFieldName(field), value])),
})

const counters = (database: Db): Reader<CounterRecord> => {
  const stored = plain<CounterRecord>(database, 'counters')
  return {
    one: async (key) => {
      const found = await stored.one(key)
      return found === null ? null : counterOf(found)
    },
    many: async (prefix) => (await stored.many(prefix)).map(counterOf),
  }
}

/** Opens the reads of all collections. */
export const createReaders = (database: Db, settle: (submissionId: string) => Promise<void>): Readers => ({
  snapshots: plain(database, 'snapshots'),
  summaries: plain(database, 'summaries'),
  knowledge_base: knowledgeBases(database, settle),
  articles: articles(database),
  uploads: plain(database, 'uploads'),
  stage_runs: plain(database, 'stage_runs'),
  model_calls: plain(database, 'model_calls'),
  credentials: plain(database, 'credentials'),
  sessions: plain(database, 'sessions'),
  settings: plain(database, 'settings'),
  content_schemas: plain(database, 'content_schemas'),
  prompts: plain(database, 'prompts'),
  prompt_labels: plain(database, 'prompt_labels'),
  own_posts: plain(database, 'own_posts'),
  site_profiles: plain(database, 'site_profiles'),
  counters: counters(database),
  dead_letters: plain(database, 'dead_letters'),
  users: plain(database, 'users'),
  api_tokens: plain(database, 'api_tokens'),
  audit: plain(database, 'audit'),
  happenings: plain(database, 'happenings'),
  deliveries: plain(database, 'deliveries'),
  notification_preferences: plain(database, 'notification_preferences'),
  saved_views: plain(database, 'saved_views'),
  submission_templates: plain(database, 'submission_templates'),
  comments: plain(database, 'comments'),
  drafts: plain(database, 'drafts'),
  proposals: plain(database, 'proposals'),
})
