import type { KnowledgeBase, Snapshot } from '../../domain/evidence.ts'
import { noticeSentences } from '../../domain/kept-words/notice-sentences.ts'
import { sameKeyword } from '../../domain/seo/same-keyword.ts'
import type { BookBrief } from '../../domain/writing.ts'
import type { OwnPosts } from '../../ports/publisher.ts'
import type { StageContext } from '../../ports/stage.ts'
import { withheldPassages } from './passages.ts'

const isbnsOf = ({ isbn_13, isbn_10 }: KnowledgeBase['record']): readonly string[] =>
  [isbn_13?.value, isbn_10?.value].filter((value) => typeof value === 'string')

/**
 * What an editor should know before the article is written: an own post is about the same book or wants to be found by the same
 * words, and statements that were left out because their passages do not carry them.
 */
export const noticesOf = async (
  ownPosts: OwnPosts,
  { submission, signal }: StageContext,
  known: {
    readonly brief: BookBrief
    readonly record: KnowledgeBase['record']
    readonly refused: number
    readonly snapshots: readonly Snapshot[]
  },
): Promise<string[]> => {
  const { submission_id, book } = submission
  const toCome = { brief: known.brief, isbns: isbnsOf(known.record), language: book.language, submission_id }
  const same = sameKeyword(toCome, await ownPosts.read(signal))
  const withheld = known.snapshots.flatMap((snapshot) =>
    withheldPassages(snapshot).map(({ passage_id: passage, reason }) => `${snapshot.label} (${passage}): ${reason}`),
  )
  return [
    ...(withheld.length === 0 ? [] : [noticeSentences.withheld({ passages: withheld.join('; ') })]),
    ...(same === null ? [] : [same]),
    ...(known.refused === 0
      ? []
      : [known.refused === 1 ? noticeSentences.one_left_out({}) : noticeSentences.left_out({ count: known.refused })]),
  ]
}
