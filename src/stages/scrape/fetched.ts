import type { Outcome, Snapshot } from '../../domain/evidence.ts'
import { outcomeSentences as told } from '../../domain/kept-words/outcome-sentences.ts'
import type { Reading } from '../../domain/reading.ts'
import type { SourceRequest } from '../../domain/submission.ts'
import type { FetchAnswer, Fetcher } from '../../ports/fetcher.ts'
import type { Source } from '../../ports/source.ts'
import type { StageContext } from '../../ports/stage.ts'
import { snapshotOf } from '../../reading/snapshot.ts'
import { labelOf, sourceOf } from './choose-source.ts'
import { hashOf, readPage, wall } from './read-page.ts'
import { unanswered } from './unanswered.ts'

/** What a site puts before a page on purpose; asking once more does not move it. */
export const walls: ReadonlySet<Outcome> = new Set<Outcome>([
  'captcha',
  'bot_wall',
  'login_wall',
  'consent_wall',
  'geo_wall',
])

/** The media types that can be read as a page. */
export const pageTypes = ['text/html', 'application/xhtml+xml', 'text/plain']

interface Fetched {
  readonly answer: FetchAnswer | null
  readonly source: Source
  readonly reading: Reading
}

/** What reading an address needs. */
export interface FetchDeps {
  readonly fetcher: Fetcher
  /** Reads pages that are filled by scripts; without it they stay empty, and the editor is told why. */
  readonly browser?: Fetcher | undefined
  /** Whether there is none because somebody turned it off. */
  readonly browserIsOff?: boolean
  readonly sources: readonly Source[]
}

interface Target {
  readonly asked: Source
  readonly url: string
}

const fetchBy = async (
  fetcher: Fetcher,
  sources: readonly Source[],
  context: StageContext,
  request: SourceRequest,
  { asked, url }: Target,
): Promise<Fetched> => {
  const { submission, log, signal } = context
  const readings = new Map<FetchAnswer, Fetched>()
  const read = (answer: FetchAnswer): Fetched => {
    const known = readings.get(answer)
    if (known) return known
    const source = sourceOf(sources, request.kind, answer.finalUrl) ?? asked
    const page = { url: answer.finalUrl, status: answer.status, mediaType: answer.mediaType, body: answer.body }
    const fetched = { answer, source, reading: readPage({ submission, request, source, log }, page) }
    readings.set(answer, fetched)
    return fetched
  }
  try {
    const worthKeeping = (answer: FetchAnswer) => read(answer).reading.outcome === 'content'
    const isWall = (answer: FetchAnswer) => {
      const { reading, source } = read(answer)
      return walls.has(reading.outcome) || (source.refusesBy?.includes(answer.status) ?? false)
    }
    const robots = asked.robots ?? false
    return read(await fetcher.fetch({ url, signal, robots, accept: pageTypes, isWall, worthKeeping }))
  } catch (thrown) {
    return { answer: null, source: asked, reading: unanswered(thrown, signal) }
  }
}

/** A page that took longer than this is not read again: each source is to have its outcome within 20 seconds. */
const plainPatienceMs = 7_000

const isShell = ({ answer, reading }: Fetched): boolean =>
  reading.outcome === 'empty_shell' && answer !== null && answer.mediaType !== 'text/plain'

const adding = (fetched: Fetched, tell: (gaps: { reason: string }) => string): Fetched => ({
  ...fetched,
  reading: { ...fetched.reading, reason: tell({ reason: fetched.reading.reason ?? '' }).trim() },
})

/**
 * Asks plainly first. A page that turns out to be the frame of one is read again by a browser, where there is one; what the
 * browser saw counts, if it saw anything. Walls are not tried: whoever stands there means all automatic readers.
 */
const fetchAndRead = async (
  deps: FetchDeps,
  context: StageContext,
  request: SourceRequest,
  target: Target,
): Promise<Fetched> => {
  const startedAt = Date.parse(context.now())
  const plain = await fetchBy(deps.fetcher, deps.sources, context, request, target)
  if (!isShell(plain)) return plain
  if (!deps.browser) return adding(plain, deps.browserIsOff ? told.scripts_off : told.scripts_no_browser)
  if (Date.parse(context.now()) - startedAt > plainPatienceMs) return adding(plain, told.scripts_slow)
  context.log.info('a page is read again by a browser', { source_id: request.source_id })
  const rendered = await fetchBy(deps.browser, deps.sources, context, request, target)
  return rendered.answer === null
    ? adding(plain, ({ reason }) => told.scripts_in_vain({ reason, second: rendered.reading.reason ?? '' }))
    : rendered
}

/**
 * Reads a source at its address. A wall and an address that gives no answer are outcomes, not errors.
 * @throws the signal's reason when the run is ended
 */
export const fetchedSnapshot = async (
  deps: FetchDeps,
  context: StageContext,
  request: SourceRequest,
): Promise<Snapshot> => {
  const { submission_id: submissionId } = context.submission
  const { source_id: sourceId, url, kind } = request
  const base = { submissionId, sourceId, url, fetchedBy: 'http' as const }
  const asked = sourceOf(deps.sources, kind, url)
  if (url === null || asked === null) {
    const reading = wall('not_found', url === null ? told.no_address({}) : told.no_source_reader({}))
    const nothing = { source: kind, label: kind, finalUrl: null, httpStatus: null, contentHash: hashOf('') }
    return snapshotOf({ ...base, ...nothing, reading, fetchedAt: context.now() })
  }
  const { answer, source, reading } = await fetchAndRead(deps, context, request, { asked, url })
  return snapshotOf({
    ...base,
    source: source.kind,
    weight: source.weight,
    rights: source.rights,
    label: labelOf(source, answer?.finalUrl ?? url),
    reading,
    finalUrl: answer?.finalUrl ?? null,
    fetchedAt: answer?.fetchedAt ?? context.now(),
    fetchedBy: answer?.fetchedBy ?? 'http',
    httpStatus: answer?.status ?? null,
    contentHash: answer?.contentHash ?? hashOf(answer?.body ?? ''),
  })
}
