import type { Snapshot } from '../../domain/evidence.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts'
import type { Ask, Lookup, Source, SourceSettings } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import { urlOf } from '../../reading/hosts.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { checkedReading, hashOf, wall } from './read-page.ts'
import { unanswered } from './unanswered.ts'

/** What asking sources for a book needs. */
export interface LookUpDeps {
  readonly fetcher: Fetcher
  /** What the operator gave the sources, by the names of their settings. */
  readonly settings?: SourceSettings
  /** The port of this machine on which stand-ins answer for the sources' servers; null for the servers themselves. */
  readonly standInPort?: number | null
}

/** A source that can be asked for a book. */
export type AskableSource = Source & Required<Pick<Source, 'lookUp'>>

/** Whether a source can be asked for a book. */
export const isAskable = (source: Source | null): source is AskableSource => source?.lookUp !== undefined

/** A source's settings as they are in use, and the names of those that it needs and nobody gave. */
const settingsOf = ({ settings: declared = [] }: Source, given: SourceSettings) => {
  const values = declared.flatMap(({ name, otherwise }) => {
    const value = given[name] ?? otherwise
    return value === undefined ? [] : [[name, value] as const]
  })
  const missing = declared.filter(({ name, otherwise }) => otherwise === undefined && given[name] === undefined)
  return { settings: Object.fromEntries(values), missing: missing.map(({ name }) => name) }
}

const dataTypes = ['application/json']

/** `https://openlibrary.org/x` as its stand-in on this machine serves it: `http://openlibrary.org.localhost:4001/x`. */
const standInOf = (address: string, port: string): string => {
  const url = new URL(address)
  if (url.hostname.endsWith('.localhost')) return address
  url.protocol = 'http:'
  url.hostname = `${url.hostname}.localhost`
  url.port = port
  return url.href
}

/** The port of the stand-ins: the configured one, or that of the stand-in which an editor named. */
const portOf = ({ standInPort }: LookUpDeps, { url }: SourceRequest): string | null => {
  const named = url === null ? null : urlOf(url)
  if (named?.hostname.endsWith('.localhost')) return named.port
  return standInPort ? String(standInPort) : null
}

/** A server for programs that says "too many" and not until when means a quota that is spent; it will not be back in seconds. */
const isSpent = ({ status, headers }: FetchAnswer): boolean => status === 429 && !('retry-after' in headers)

/** Asks politely through the fetcher, and remembers what was answered. */
const createAsk = (deps: LookUpDeps, context: StageContext, source: Source, place: (address: string) => string) => {
  const answers: FetchAnswer[] = []
  const ask: Ask = async ({ url, accept = dataTypes, headers, post }) => {
    const answer = await deps.fetcher.fetch({
      url: place(url),
      signal: context.signal,
      accept,
      robots: source.robots ?? false,
      isWall: isSpent,
      ...(headers ? { headers } : {}),
      ...(post ? { post } : {}),
    })
    answers.push(answer)
    return { url: answer.finalUrl, status: answer.status, mediaType: answer.mediaType, body: answer.body }
  }
  return { ask, answers }
}

/** What was asked came to: an outcome with a name, also where a server gave no answer. */
const lookUp = async (
  context: StageContext,
  request: SourceRequest,
  source: AskableSource,
  { ask, keys, given }: { ask: Ask; keys: readonly string[]; given: SourceSettings },
): Promise<Lookup> => {
  const { submission, log, signal } = context
  const { title, author, language } = submission.book
  const { settings, missing } = settingsOf(source, given)
  if (missing.length > 0)
    return { url: null, reading: wall('refused', told.asked_with({ settings: missing.join(', ') })) }
  try {
    const found = await source.lookUp({ title, author, language, identityKeys: keys }, ask, settings)
    const reading = checkedReading({ submission, request, source, log }, found.url ?? '', found.reading)
    return { url: found.url, reading }
  } catch (thrown) {
    return { url: null, reading: unanswered(thrown, signal) }
  }
}

/**
 * Asks a source for the book by what is known of it. That it does not have the book is an outcome, as walls are.
 * @param keys identity keys that are known by now, the surest first
 * @throws the signal's reason when the run is ended
 */
export const lookedUpSnapshot = async (
  deps: LookUpDeps,
  context: StageContext,
  request: SourceRequest,
  { source, keys }: { source: AskableSource; keys: readonly string[] },
): Promise<Snapshot> => {
  const port = portOf(deps, request)
  const place = (address: string): string => (port === null ? address : standInOf(address, port))
  const { ask, answers } = createAsk(deps, context, source, place)
  const { url, reading } = await lookUp(context, request, source, { ask, keys, given: deps.settings ?? {} })
  return snapshotOf({
    submissionId: context.submission.submission_id,
    sourceId: request.source_id,
    source: source.kind,
    label: source.label,
    reading,
    url: request.url ?? (url === null ? null : place(url)),
    finalUrl: url === null ? null : place(url),
    fetchedAt: context.now(),
    fetchedBy: answers.at(-1)?.fetchedBy ?? 'http',
    httpStatus: answers.at(-1)?.status ?? null,
    contentHash: hashOf(answers.map(({ body }) => body).join('\n')),
    weight: source.weight,
    rights: source.rights,
  })
}
