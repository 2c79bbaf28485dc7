import { z } from 'zod'
import type { Article } from './article/article.ts'
import { parseArticle, placedSentences } from './article/parse.ts'
import type { Proposal } from './desk/proposal.ts'
import type { HistoryEntry, StepRecord } from './submission.ts'
import { type Cause, causeOf, causeSchema, refreshedChanges } from './version-cause.ts'

/** Why there is a version of an article: what made it, at whose wish, with what words. */
export const versionOriginSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('written'),
    ...causeSchema.shape,
    /** The headings of the sections that were written again because a check refused them. */
    repaired: z.array(z.string()),
  }),
  z.object({ kind: z.literal('edited'), by: z.string() }),
  /** The words of an older version again. */
  z.object({ kind: z.literal('restored'), by: z.string(), from: z.int() }),
  /** Sections that were written anew by an instruction and taken over, in whole or in part. */
  z.object({
    kind: z.literal('sections_anew'),
    by: z.string(),
    sections: z.array(z.object({ proposal_id: z.string(), heading: z.string(), instruction: z.string() })),
  }),
  z.object({ kind: z.literal('refresh_accepted'), by: z.string(), changes: z.int() }),
  /** The words that somebody gave the post at the site. */
  z.object({ kind: z.literal('taken_from_site'), by: z.string() }),
])
/** Why there is a version of an article. */
export type VersionOrigin = z.infer<typeof versionOriginSchema>

type Version = Pick<
  Article,
  'version' | 'made_by' | 'created_at' | 'markdown' | 'title' | 'seo_title' | 'meta_description' | 'excerpt'
> & { readonly validation: Pick<Article['validation'], 'sections'> }

/** What is stored about how the versions of an article came to be. */
export interface VersionRecords {
  readonly versions: readonly Version[]
  readonly history: readonly Pick<HistoryEntry, 'at' | 'actor' | 'from' | 'to' | 'reason'>[]
  readonly steps: readonly Pick<StepRecord, 'stage' | 'key' | 'started_at' | 'ended_at'>[]
  readonly proposals: readonly Pick<
    Proposal,
    'proposal_id' | 'heading' | 'instruction' | 'before' | 'after' | 'at' | 'decision'
  >[]
}

const editorsName = /^editor:/u

const sameWords = (one: Version, other: Version): boolean =>
  (['title', 'seo_title', 'meta_description', 'excerpt'] as const).every((field) => one[field] === other[field]) &&
  one.markdown.trim() === other.markdown.trim()

const sentencesOf = (markdown: string): ReadonlySet<string> =>
  new Set(placedSentences(parseArticle(markdown)).map(({ text }) => text))

/** Whether a version says something of a proposal that the one before did not: a sentence came with it, or went. */
const saysOf = ({ before, after }: VersionRecords['proposals'][number], former: Version, version: Version): boolean => {
  const [was, is, old, anew] = [former.markdown, version.markdown, before, after].map(sentencesOf)
  if (!was || !is || !old || !anew) return false
  const came = [...anew].some((text) => !old.has(text) && is.has(text) && !was.has(text))
  return came || [...old].some((text) => !anew.has(text) && was.has(text) && !is.has(text))
}

/** The proposals that were taken over into a version: at once, by the draft that became it, or, where nobody kept it, as a whole. */
const takenInto = (version: Version, former: Version, { proposals }: VersionRecords) =>
  proposals.filter((proposal) => {
    const { decision, after, at } = proposal
    if (!decision) {
      const stands = ({ markdown }: Version) => markdown.includes(after.trim())
      return at <= version.created_at && stands(version) && !stands(former)
    }
    if (decision.accepted === 0) return false
    if (decision.version !== null) return decision.version === version.version
    const isBetween = decision.at > former.created_at && decision.at <= version.created_at
    return isBetween && saysOf(proposal, former, version)
  })

const repairedSections = (
  { created_at: until, validation }: Version,
  since: string,
  { steps }: VersionRecords,
): string[] => {
  const roles = steps
    .filter(({ stage, started_at: from, ended_at: to }) => stage === 'article' && from > since && to <= until)
    .flatMap(({ key }) => /^repair:([^:]+):/u.exec(key)?.[1] ?? [])
  return validation.sections.filter(({ role }) => roles.includes(role)).map(({ heading }) => heading)
}

const editedOrigin = (version: Version, former: Version, records: VersionRecords): VersionOrigin => {
  const by = version.made_by.replace(editorsName, '')
  const move = records.history.find(({ at, actor }) => at === version.created_at && editorsName.test(actor))
  if (move?.from === 'failed') return { kind: 'taken_from_site', by }
  const changes = refreshedChanges(move?.reason ?? null)
  if (changes !== null) return { kind: 'refresh_accepted', by, changes }
  const older = records.versions.findLast(
    (one) => one.version < former.version && sameWords(one, version) && !sameWords(former, version),
  )
  if (older) return { kind: 'restored', by, from: older.version }
  const sections = takenInto(version, former, records)
  if (sections.length === 0) return { kind: 'edited', by }
  return {
    kind: 'sections_anew',
    by,
    sections: sections.map(({ proposal_id, heading, instruction }) => ({ proposal_id, heading, instruction })),
  }
}

/** Why there is each version of an article, by its number, as far as what is stored tells. */
export const versionOrigins = (records: VersionRecords): ReadonlyMap<number, VersionOrigin> =>
  new Map(
    records.versions.map((version): [number, VersionOrigin] => {
      const former = records.versions.findLast((one) => one.version < version.version)
      if (former && editorsName.test(version.made_by)) return [version.version, editedOrigin(version, former, records)]
      const since = former?.created_at ?? ''
      const cause: Cause = causeOf(records.history, { since, until: version.created_at, isFirst: former === undefined })
      return [version.version, { kind: 'written', ...cause, repaired: repairedSections(version, since, records) }]
    }),
  )
