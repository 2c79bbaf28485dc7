import type { Article } from '../article/article.ts'
import type { Waiver } from '../waiver.ts'
import type { ReviewRecord } from './attestation.ts'

/** What the review desk told of a review. */
export interface ReviewTold {
  readonly opened: readonly string[]
  readonly secondsSpent: number | null
}

const isByPerson = ({ made_by: maker }: Article): boolean => maker.startsWith('editor:')

/** Sentences of a version that did not stand in the one before, by their ids. */
const changedIn = (article: Article, before: Article | undefined): string[] => {
  const former = new Set(before?.support.sentences.map(({ text }) => text))
  return article.support.sentences.filter(({ text }) => !former.has(text)).map(({ sentence_id: id }) => id)
}

/**
 * What is known of the review of an article: what the desk told, and what the versions tell by themselves.
 * @param versions all versions up to the approved one, oldest first
 */
export const reviewRecordOf = (
  article: Article,
  versions: readonly Article[],
  told: ReviewTold,
  waiver: Waiver | null,
): ReviewRecord => {
  const ids = new Set(article.support.sentences.map(({ sentence_id: id }) => id))
  return {
    sentences: ids.size,
    opened: [...new Set(told.opened)].filter((id) => ids.has(id)),
    seconds_spent: told.secondsSpent,
    edits: versions.flatMap((version, index) =>
      isByPerson(version)
        ? [
            {
              version: version.version,
              made_by: version.made_by,
              at: version.created_at,
              changed_sentences: changedIn(version, versions[index - 1]),
            },
          ]
        : [],
    ),
    waiver,
    waived_gates: article.validation.gates.filter(({ verdict }) => verdict === 'waived').map(({ gate }) => gate),
  }
}
