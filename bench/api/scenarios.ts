import { z } from 'zod'
import { cursorAfter } from '../../src/domain/listing.ts'
import { bookIdOf, createdAtOf, statusOf } from './books.ts'
import { documentedEvery, withArticles } from './evidence.ts'
import { oddWord } from './names.ts'
import type { ApiProcess } from './spawn.ts'

/** What the numbers to reach are asked of. */
export const groups = ['list', 'filter', 'search', 'detail'] as const
/** A kind of request. */
export type Group = (typeof groups)[number]

/** One kind of request: its addresses are asked in turn. */
export interface Scenario {
  readonly name: string
  readonly group: Group
  readonly paths: readonly string[]
}

/** As many as the web UI asks for. */
const pageSize = 50
/** So many pages were turned before the later page. */
const pagesTurned = 10
/** So many different books are looked at. */
const booksLookedAt = 60

const listPath = (query: Readonly<Record<string, string>> = {}): string =>
  `/api/submissions?${new URLSearchParams({ limit: String(pageSize), ...query })}`

const pageSchema = z.object({
  items: z.array(z.object({ submission_id: z.string(), status: z.string(), book: z.object({ title: z.string() }) })),
  next: z.string().nullable(),
})
type AnswerPage = z.output<typeof pageSchema>

/** Asks one address and gives the answer's body. @throws Error when it is not answered well */
const ask = async (api: ApiProcess, path: string): Promise<unknown> => {
  const response = await fetch(`${api.origin}${path}`, { headers: { cookie: api.cookie } })
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`)
  return response.json()
}

const demand = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(`what is measured would not be what is meant: ${what}`)
}

const pageOf = async (api: ApiProcess, query: Readonly<Record<string, string>> = {}): Promise<AnswerPage> =>
  pageSchema.parse(await ask(api, listPath(query)))

/** The cursor of a later page, by turning pages as a reader does. */
const laterCursor = async (api: ApiProcess): Promise<string> => {
  let cursor: string | null = null
  for (let turned = 0; turned < pagesTurned; turned += 1) {
    const page: AnswerPage = await pageOf(api, cursor === null ? {} : { cursor })
    demand(page.items.length === pageSize && page.next !== null, 'a list of many pages')
    cursor = page.next
  }
  return cursor ?? ''
}

/** Pages of articles that were written, of any state and of one. */
const articlePaths = async (api: ApiProcess): Promise<readonly string[]> => {
  const position = { created_at: createdAtOf(withArticles), submission_id: bookIdOf(withArticles) }
  const paths = [{}, { state: 'published' }].map(
    (query) =>
      `/api/articles?${new URLSearchParams({ limit: String(pageSize), cursor: cursorAfter(position), ...query })}`,
  )
  for (const path of paths) {
    const { items } = z.object({ items: z.array(z.object({ word_count: z.number() })) }).parse(await ask(api, path))
    demand(items.length === pageSize, 'a page full of articles')
  }
  return paths
}

const statusFilter = async (api: ApiProcess, ...statuses: readonly string[]): Promise<string> => {
  const query = { status: statuses.join(',') }
  const { items } = await pageOf(api, query)
  demand(items.length > 0 && items.every(({ status }) => statuses.includes(status)), `books in ${query.status}`)
  return listPath(query)
}

const searchFor = async (api: ApiProcess, text: string, finds: boolean): Promise<string> => {
  const { items } = await pageOf(api, { text })
  demand(items.length > 0 === finds, `"${text}" ${finds ? 'finds books' : 'finds none'}`)
  return listPath({ text })
}

const searches = async (api: ApiProcess): Promise<readonly Scenario[]> => {
  const scenario = async (name: string, finds: boolean, ...texts: readonly string[]): Promise<Scenario> => ({
    name,
    group: 'search',
    paths: await Promise.all(texts.map((text) => searchFor(api, text, finds))),
  })
  return [
    await scenario('a word with hits', true, 'learning', 'kleppmann', 'rust', oddWord.toLowerCase(), 'postgres'),
    await scenario('a word without any', false, 'quaternion', 'xylophone', 'learningly', 'ingsys'),
    await scenario('two words', true, 'rust kleppmann', 'learning go', 'compilers perlman', 'handbook silva'),
    await scenario('accents, other case', true, 'MÜLLER', 'goncalves', 'Søren INTRODUCAO', 'łukasz åkesson'),
  ]
}

const details = async (api: ApiProcess, books: number): Promise<readonly Scenario[]> => {
  const documented = Math.floor(books / documentedEvery)
  const ids = Array.from({ length: booksLookedAt }, (_, index) =>
    bookIdOf(Math.floor((index * documented) / booksLookedAt) * documentedEvery),
  )
  const taskSchema = z.object({
    sources: z.array(z.unknown()),
    runs: z.array(z.unknown()),
    steps: z.array(z.unknown()),
  })
  const task = taskSchema.parse(await ask(api, `/api/tasks/${ids[0]}`))
  demand(task.sources.length > 0 && task.runs.length > 0 && task.steps.length > 0, 'a book with its work')
  return [
    { name: 'a book as work', group: 'detail', paths: ids.map((id) => `/api/tasks/${id}`) },
    { name: 'a submission', group: 'detail', paths: ids.map((id) => `/api/submissions/${id}`) },
  ]
}

/**
 * What is asked of a server with so many books, each kind of request checked for what it finds.
 * @throws Error when a request does not find what it is meant to find
 */
export const scenariosOf = async (api: ApiProcess, books: number): Promise<readonly Scenario[]> => {
  demand(statusOf(0) !== 'cancelled', 'the first book is at work')
  return [
    { name: 'the first page', group: 'list', paths: [listPath()] },
    { name: 'a later page', group: 'list', paths: [listPath({ cursor: await laterCursor(api) })] },
    { name: 'a page of articles', group: 'list', paths: await articlePaths(api) },
    { name: 'how many failed', group: 'list', paths: ['/api/dead-letters?limit=0'] },
    { name: 'a frequent status', group: 'filter', paths: [await statusFilter(api, 'published')] },
    {
      name: 'rare statuses',
      group: 'filter',
      paths: [await statusFilter(api, 'pending_article'), await statusFilter(api, 'failed')],
    },
    { name: 'books that need sources', group: 'filter', paths: [await statusFilter(api, 'needs_sources')] },
    {
      name: 'several statuses',
      group: 'filter',
      paths: [await statusFilter(api, 'pending_scrape', 'pending_context', 'pending_article', 'approved')],
    },
    ...(await searches(api)),
    ...(await details(api, books)),
  ]
}
