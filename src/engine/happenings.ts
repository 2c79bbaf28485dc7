import type { Outcome } from '../domain/evidence.ts'
import type { Happening, HappeningKind } from '../domain/happening.ts'
import type { Claim, DocumentWrite } from '../ports/store.ts'
import type { RunEnd } from './run-end.ts'
import { timedId } from './timed-id.ts'

type Facts = Happening['facts']

/** What a site puts before a page so that programs do not read it; a person can. */
const walls: ReadonlySet<Outcome> = new Set(['captcha', 'bot_wall', 'login_wall', 'consent_wall', 'geo_wall'])

/** Names of the sources that ended at a wall in this run. */
const blockedSources = (documents: readonly DocumentWrite[]): readonly string[] => {
  const labels = documents.flatMap((write) =>
    write.collection === 'snapshots' && walls.has(write.document.outcome) ? [write.document.label] : [],
  )
  return [...new Set(labels)]
}

const publishedFacts = ({ change }: RunEnd, { approved_by }: Claim['submission']): Facts => {
  const publication = change.set.publications?.at(-1)
  if (publication === undefined) return {}
  const { target, url, article_version, status } = publication
  return { target, url, article_version, approved_by, ...(status === undefined ? {} : { post_status: status }) }
}

const failedFacts = ({ change }: RunEnd): Facts => {
  const { failure } = change.set
  if (!failure) return {}
  const { stage, code, message, attempts } = failure
  return { stage, code, message, attempts }
}

/** Titles of the sections that have too little to rest on. */
const starvedFacts = ({ change }: RunEnd): Facts => ({
  starved: (change.set.needs ?? []).filter(({ starved }) => starved).map(({ title }) => title),
})

/** What people are told of by where a run leaves a book; what they moved themselves they know. */
const toldOf = (end: RunEnd, submission: Claim['submission']): readonly (readonly [HappeningKind, Facts])[] => {
  const reached = end.change.moves.at(-1)?.to
  const blocked = blockedSources(end.change.documents)
  const told: (readonly [HappeningKind, Facts])[] =
    blocked.length > 0 ? [['source_blocked', { sources: [...blocked] }]] : []
  if (reached === 'ready_for_review') told.push(['ready_for_review', {}])
  if (reached === 'needs_sources') told.push(['needs_sources', starvedFacts(end)])
  if (reached === 'failed') told.push(['failed', failedFacts(end)])
  if (reached === 'published') told.push(['published', publishedFacts(end, submission)])
  return told
}

/** What a run's end is to be told of, to be written in the same commit as the end itself. */
export const happeningsOf = ({ submission }: Claim, end: RunEnd, now: string): readonly DocumentWrite[] =>
  toldOf(end, submission).map(([kind, facts]) => ({
    collection: 'happenings',
    document: {
      happening_id: timedId(Date.parse(now)),
      kind,
      at: now,
      submission_id: submission.submission_id,
      book: { title: submission.book.title, author: submission.book.author },
      created_by: submission.created_by,
      facts,
    },
  }))
