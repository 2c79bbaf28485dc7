import { bookBrief } from '../../domain/article/world.ts'
import { bookFields } from '../../domain/book-record.ts'
import type { KnowledgeBase, SectionNeed, Snapshot, Summary } from '../../domain/evidence.ts'
import { gapsOf } from '../../domain/gaps.ts'
import { historySentences } from '../../domain/kept-words/history-sentences.ts'
import { mergeRecord, placeVotes } from '../../domain/merge-record.ts'
import { sectionNeeds, usableClaims } from '../../domain/needs.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Catalogue } from '../../ports/catalogue.ts'
import type { Models } from '../../ports/model.ts'
import type { OwnPosts } from '../../ports/publisher.ts'
import { defineStage, type Stage, type StageContext } from '../../ports/stage.ts'
import type { Store } from '../../ports/store.ts'
import { carriedStatements } from './carried-claims.ts'
import { answerOf, factClaims, numberClaims, statementClaims } from './claims.ts'
import { differenceClaims } from './differences.ts'
import { knowledgeBaseMarkdown, topicsIndex } from './knowledge-base.ts'
import { noticesOf } from './notices.ts'
import { passagesToSummarise } from './passages.ts'
import { type Summariser, summariseSource } from './summarise.ts'

const starvedReason = (needs: readonly SectionNeed[]): string =>
  historySentences.starved({
    sections: needs
      .filter((need) => need.starved)
      .map((need) => `${need.title} (${need.claims_held} of ${need.claims_needed} claims)`)
      .join(', '),
  })

/** What the context stage works with. */
export interface ContextStageDeps {
  readonly store: Store
  readonly models: Models
  readonly catalogue: Catalogue
  readonly ownPosts: OwnPosts
}

/** The snapshots of a submission's present sources, in the order in which they were asked for. */
const snapshotsOf = async (store: Store, { submission_id: id, sources }: Submission): Promise<readonly Snapshot[]> => {
  const present = new Set(sources.map((source) => source.source_id))
  const all = await store.documents('snapshots', `${id}/`)
  return all
    .filter((snapshot) => present.has(snapshot.source_id))
    .sort((a, b) => a.source_id.localeCompare(b.source_id, 'en', { numeric: true }))
}

/** What was read of a book: the merged record, the claims, and what a summary said beyond its passages. */
const readClaims = async (
  context: StageContext,
  summariser: Omit<Summariser, 'book'>,
  readable: readonly Snapshot[],
) => {
  const { submission, log } = context
  const asked = { identityKeys: submission.identity_keys, author: submission.book.author }
  const answers = placeVotes(readable.map(answerOf), asked)
  const record = mergeRecord(answers)
  const book = bookBrief(record, submission.book)
  const sources = await Promise.all(
    readable.map(async (snapshot, index) => {
      const { claims: said } = await summariseSource(context, { ...summariser, book }, snapshot)
      const known = [book.title, ...book.authors, snapshot.label]
      // A writer by rules says what stands in the passages; what a model says is checked before it counts.
      const { carried, refused } =
        summariser.model.label === null
          ? carriedStatements(said, passagesToSummarise(snapshot), known)
          : { carried: said, refused: [] }
      const facts = answers.slice(index, index + 1).flatMap(factClaims)
      return { drafts: [...facts, ...statementClaims(snapshot, { claims: [...carried] })], refused }
    }),
  )
  const refused = sources.flatMap((source) => source.refused)
  if (refused.length > 0) log.warn('claims were left out: their passages do not carry them', { refused })
  const labels = new Map(readable.map((snapshot) => [snapshot.source_id, snapshot.label]))
  const differences = differenceClaims(record, answers, { labels, language: submission.book.language })
  const claims = numberClaims([...sources.flatMap(({ drafts }) => drafts), ...differences])
  return { record, answers, book, claims, refused }
}

/** The stage that turns snapshots into summaries, a merged book record and the knowledge base. */
export const createContextStage = ({ store, models, catalogue, ownPosts }: ContextStageDeps): Stage =>
  defineStage({
    name: 'context',
    async run(context) {
      const { submission } = context
      const { language, schema_id: schemaId } = submission.book
      const snapshots = await snapshotsOf(store, submission)
      const readable = snapshots.filter((snapshot) => snapshot.outcome === 'content')
      const [model, rules, schema] = await Promise.all([
        models.for('summarise', submission.submission_id),
        catalogue.prompt('summarise'),
        catalogue.contentSchema(schemaId, language),
      ])
      const read = await readClaims(context, { model, rules, sources: readable.length }, readable)
      const { record, claims, book } = read
      const facts = bookFields.filter((field) => record[field] !== undefined).length
      const needs = sectionNeeds(schema, usableClaims(claims, language, model.translates), facts)
      const gaps = gapsOf(claims, book.title, language)
      const knowledgeBase: KnowledgeBase = {
        submission_id: submission.submission_id,
        record,
        claims: [...claims],
        topics: topicsIndex(claims),
        gaps: [...gaps],
        needs: [...needs],
        markdown: knowledgeBaseMarkdown({ ...read, title: book.title, gaps, snapshots }),
        created_at: context.now(),
      }
      const summaries: Summary[] = readable.map((snapshot) => ({
        submission_id: submission.submission_id,
        source_id: snapshot.source_id,
        label: snapshot.label,
        claims: claims.filter((claim) => claim.source_id === snapshot.source_id),
      }))
      const starved = submission.waiver === null && needs.some((need) => need.starved)
      return {
        to: starved ? 'needs_sources' : 'context_generated',
        reason: starved ? starvedReason(needs) : null,
        set: {
          needs: [...needs],
          notices: await noticesOf(ownPosts, context, {
            brief: book,
            record,
            refused: read.refused.length,
            snapshots: readable,
          }),
        },
        documents: [
          ...summaries.map((document) => ({ collection: 'summaries' as const, document })),
          { collection: 'knowledge_base' as const, document: knowledgeBase },
        ],
      }
    },
  })
