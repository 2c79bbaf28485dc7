import type { Article } from './article/article.ts'
import { type Claim, type KnowledgeBase, type Passage, passageText, type Snapshot } from './evidence.ts'

type Citing = Pick<Article, 'citations'>

/** Whether a snapshot is an editor's own copy of the book, which nobody gave the house leave to pass on. */
const isPrivate = ({ source }: Snapshot): boolean => source === 'book'

/** Whether the rights of a source let people see all of it. */
export const mayShowAll = ({ rights }: Snapshot): boolean => (rights?.show ?? 'all') === 'all'

/** The passages that an article rests on, by its own citations and by those of the claims that it cites. */
export const citedPassages = (article: Citing | null, claims: readonly Claim[]): ReadonlySet<string> => {
  const citations = article?.citations ?? []
  const citedClaims = new Set(citations.flatMap(({ claim_ids: ids }) => ids))
  return new Set([
    ...citations.flatMap(({ passage_ids: ids }) => ids),
    ...claims.filter(({ claim_id: id }) => citedClaims.has(id)).flatMap(({ passage_ids: ids }) => ids),
  ])
}

const separator = '\n\n'

/** A snapshot with nothing but some of its passages; they lie one behind the other in the text that is left. */
const withOnly = (snapshot: Snapshot, keeps: (passage: Passage) => boolean): Snapshot => {
  // Of a text whose rights ran out the offsets stay as they were.
  if (snapshot.text === '') return { ...snapshot, passages: snapshot.passages.filter(keeps) }
  let text = ''
  const passages = snapshot.passages.filter(keeps).map((passage) => {
    const words = passageText(snapshot, passage)
    const start = text === '' ? 0 : text.length + separator.length
    text = text === '' ? words : text + separator + words
    return { ...passage, start, end: start + words.length }
  })
  return { ...snapshot, text, passages }
}

/** A snapshot as far as its rights let people see it. Facts of the record are facts: they are shown. */
const shownSnapshot = (snapshot: Snapshot, cited: ReadonlySet<string>): Snapshot => {
  if (mayShowAll(snapshot)) return snapshot
  const showsCited = snapshot.rights?.show === 'cited'
  return withOnly(snapshot, ({ kind, passage_id: id }) => kind === 'fact' || (showsCited && cited.has(id)))
}

const withoutLine = (markdown: string, { claim_id: id, voice, text }: Claim): string => {
  const line = `- **${id}** (${voice}) ${text} `
  const start = markdown.indexOf(line)
  if (start === -1) return markdown
  const end = markdown.indexOf('\n', start + line.length)
  return markdown.slice(0, start) + (end === -1 ? '' : markdown.slice(end + 1))
}

const withoutClaims = (knowledgeBase: KnowledgeBase, hidden: readonly Claim[]): KnowledgeBase => {
  const ids = new Set(hidden.map(({ claim_id: id }) => id))
  if (ids.size === 0) return knowledgeBase
  return {
    ...knowledgeBase,
    claims: knowledgeBase.claims.filter(({ claim_id: id }) => !ids.has(id)),
    topics: knowledgeBase.topics
      .map(({ topic, claim_ids: all }) => ({ topic, claim_ids: all.filter((id) => !ids.has(id)) }))
      .filter(({ claim_ids: left }) => left.length > 0),
    markdown: hidden.reduce(withoutLine, knowledgeBase.markdown),
  }
}

const idsIn = (snapshots: readonly Snapshot[]): readonly string[] =>
  snapshots.flatMap(({ passages }) => passages.map(({ passage_id: id }) => id))

/** The passages of editors' own copies that nobody is shown. */
const closedPassages = (snapshots: readonly Snapshot[], shown: readonly Snapshot[]): ReadonlySet<string> => {
  const seen = new Set(idsIn(shown))
  return new Set(idsIn(snapshots.filter(isPrivate)).filter((id) => !seen.has(id)))
}

/** The claims that may be seen: of an editor's own copy, those whose passages are. */
export const shownClaims = (
  claims: readonly Claim[],
  snapshots: readonly Snapshot[],
  shown: readonly Snapshot[],
): readonly Claim[] => {
  const closed = closedPassages(snapshots, shown)
  return claims.filter((claim) => !claim.passage_ids.some((id) => closed.has(id)))
}

/** What people may see of all that an article rests on. */
export interface ShownEvidence {
  readonly knowledgeBase: KnowledgeBase | null
  readonly snapshots: readonly Snapshot[]
}

/**
 * The evidence as its rights let people see it: of a source that is shown where it is cited, the cited passages are left, of one that
 * is not shown, its facts alone. A claim may be in its source's own words: on an editor's own copy it goes with its passages.
 */
export const shownEvidence = (
  article: Citing | null,
  knowledgeBase: KnowledgeBase | null,
  snapshots: readonly Snapshot[],
): ShownEvidence => {
  const cited = citedPassages(article, knowledgeBase?.claims ?? [])
  const shown = snapshots.map((snapshot) => shownSnapshot(snapshot, cited))
  const closed = closedPassages(snapshots, shown)
  const hidden = (knowledgeBase?.claims ?? []).filter((claim) => claim.passage_ids.some((id) => closed.has(id)))
  return { knowledgeBase: knowledgeBase && withoutClaims(knowledgeBase, hidden), snapshots: shown }
}

/** Words of one quotation at most. */
const longestQuotation = 50

const firstWords = (text: string, words: number): string => {
  const all = text.split(/\s+/u)
  return all.length <= words ? text : `${all.slice(0, words).join(' ')} …`
}

/** A passage as it may leave the house. */
export interface ExportedPassage extends Passage {
  readonly source_id: string
  /** All of it, or its beginning, as far as the source may be quoted; null where that is used up or nothing may be shown. */
  readonly text: string | null
}

/**
 * The passages of a snapshot that may leave the house with an article: of an editor's own copy, no more words in all than one
 * article may quote of it.
 */
export const exportedPassages = (snapshot: Snapshot, cited: ReadonlySet<string>): readonly ExportedPassage[] => {
  const { source_id, rights } = snapshot
  const passages = snapshot.passages.filter(({ passage_id: id }) => cited.has(id))
  const whole = (passage: Passage) => passageText(snapshot, passage)
  if (!isPrivate(snapshot)) {
    const shows = rights?.show !== 'none'
    return passages.map((passage) => ({ ...passage, source_id, text: shows ? whole(passage) : null }))
  }
  let left = rights?.quote_words ?? 0
  return passages.map((passage) => {
    if (passage.kind === 'fact') return { ...passage, source_id, text: whole(passage) }
    const words = Math.min(left, longestQuotation, whole(passage).split(/\s+/u).length)
    left -= words
    return { ...passage, source_id, text: words > 0 ? firstWords(whole(passage), words) : null }
  })
}

/** The claims that may leave the house: of an editor's own copy, which passages they rest on and no words but its facts'. */
export const exportedClaims = (
  claims: readonly Claim[],
  snapshots: readonly Snapshot[],
): readonly (Omit<Claim, 'text'> & { readonly text: string | null })[] => {
  const closed = new Set(idsIn(snapshots.filter(isPrivate)))
  return claims.map((claim) =>
    claim.topic !== 'details' && claim.passage_ids.some((id) => closed.has(id)) ? { ...claim, text: null } : claim,
  )
}
