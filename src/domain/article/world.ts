import type { BookRecord } from '../book-record.ts'
import type { ContentSchema } from '../content-schema.ts'
import { type Claim, type KnowledgeBase, passageText, type Snapshot } from '../evidence.ts'
import { indexPassages, type PassageIndex } from '../grounding/passage-index.ts'
import type { OwnPost } from '../own-post.ts'
import type { BookRequest, Waiver } from '../submission.ts'
import type { BookBrief, EvidencePassage } from '../writing.ts'
import { type DetailLine, detailLines } from './details.ts'

/** Everything that an article is judged by: its form, what was asked for, what is known and from where. */
export interface EvidenceWorld {
  readonly schema: ContentSchema
  readonly book: BookRequest
  readonly knowledgeBase: KnowledgeBase
  readonly snapshots: readonly Snapshot[]
  readonly waiver: Waiver | null
  /** The site's own posts, for links and against repetition. */
  readonly ownPosts: readonly OwnPost[]
}

/** An evidence world made ready for judging again and again. */
export interface OpenWorld extends EvidenceWorld {
  readonly brief: BookBrief
  readonly passages: ReadonlyMap<string, EvidencePassage>
  /** Passages whose words are gone because their rights ran out, with the instant of that. */
  readonly expired: ReadonlyMap<string, string>
  readonly claims: ReadonlyMap<string, Claim>
  /** All passages, ready for comparison. */
  readonly index: PassageIndex
  /** What every sentence may say without evidence: the book's own names and those of the sources. */
  readonly known: readonly string[]
  readonly sourceLabels: ReadonlyMap<string, string>
  /** Hosts of the sources, without `www.`. */
  readonly hosts: ReadonlySet<string>
  /** The details list that the record gives. */
  readonly details: readonly DetailLine[]
}

/** The passages of all sources that gave content, by id. */
export const evidencePassages = (world: Pick<EvidenceWorld, 'snapshots'>): ReadonlyMap<string, EvidencePassage> => {
  const passages = new Map<string, EvidencePassage>()
  for (const snapshot of world.snapshots) {
    if (snapshot.outcome !== 'content') continue
    for (const passage of snapshot.passages)
      passages.set(passage.passage_id, {
        passage_id: passage.passage_id,
        source_id: snapshot.source_id,
        source_label: snapshot.label,
        kind: passage.kind,
        voice: passage.voice,
        language: snapshot.language,
        text: passageText(snapshot, passage),
      })
  }
  return passages
}

const expiredOf = ({ snapshots }: EvidenceWorld): ReadonlyMap<string, string> =>
  new Map(
    snapshots.flatMap(({ passages }) =>
      passages.flatMap(({ passage_id, expired_at }) => (expired_at === undefined ? [] : [[passage_id, expired_at]])),
    ),
  )

const textOf = (record: BookRecord, field: 'title' | 'subtitle' | 'publisher'): string | null => {
  const value = record[field]?.value
  return typeof value === 'string' ? value : null
}

/** What every writer knows of the book: the record where it speaks, else what was asked for. */
export const bookBrief = (record: BookRecord, request: Pick<BookRequest, 'title' | 'author'>): BookBrief => {
  const authors = record.authors?.value
  const date = record.publication_date_iso?.value ?? record.publication_date?.value
  return {
    title: textOf(record, 'title') ?? request.title,
    subtitle: textOf(record, 'subtitle'),
    authors: Array.isArray(authors) ? authors.filter((name) => typeof name === 'string') : [request.author],
    publisher: textOf(record, 'publisher'),
    year: typeof date === 'string' ? (/\b(?:1[5-9]|20)\d{2}\b/u.exec(date)?.[0] ?? null) : null,
  }
}

/** A host without `www.`, or null when the address has none. */
export const hostOf = (url: string): string | null => {
  try {
    return new URL(url).hostname.replace(/^www\./u, '') || null
  } catch (thrown) {
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}

const hostsOf = (snapshots: readonly Snapshot[]): ReadonlySet<string> => {
  const urls = snapshots.flatMap(({ url, final_url }) => [url, final_url]).filter((url) => url !== null)
  return new Set(urls.map(hostOf).filter((host) => host !== null))
}

const build = (world: EvidenceWorld): OpenWorld => {
  const { record, claims } = world.knowledgeBase
  const brief = bookBrief(record, world.book)
  const passages = evidencePassages(world)
  const sourceLabels = new Map(world.snapshots.map(({ source_id, label }) => [source_id, label]))
  const names = [brief.title, brief.subtitle, brief.publisher, ...brief.authors, world.book.title, world.book.author]
  const known = [...names.filter((name) => name !== null), ...sourceLabels.values()]
  return {
    ...world,
    brief,
    passages,
    expired: expiredOf(world),
    claims: new Map(claims.map((claim) => [claim.claim_id, claim])),
    index: indexPassages([...passages.values()]),
    known: [...new Set(known)],
    sourceLabels,
    hosts: hostsOf(world.snapshots),
    details: detailLines(record, claims, world.schema.language, sourceLabels),
  }
}

const opened = new WeakMap<EvidenceWorld, OpenWorld>()

/** Makes a world ready for judging; the same world is made ready once. */
export const openWorld = (world: EvidenceWorld): OpenWorld => {
  const known = opened.get(world)
  if (known) return known
  const open = build(world)
  opened.set(world, open)
  opened.set(open, open)
  return open
}
