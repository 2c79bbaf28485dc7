import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import { withProposed } from '../../../src/domain/desk/proposed-citations.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { useAction } from '../../ui/use-action.ts'
import { useUndo } from '../../ui/use-undo.tsx'
import { DraftFailure } from '../editor/draft-wire.ts'
import { useDraft } from '../editor/use-draft.ts'
import { useJudgement } from '../editor/use-judgement.ts'
import { proposalsQuery } from '../proposals/proposal-queries.ts'
import { evidenceWorldOf } from './evidence-world.ts'

/** Why a version was not saved, as the server put it; a conflict has a dialog of its own. */
const reasonOf = (error: unknown): unknown =>
  error instanceof DraftFailure ? (error.kind === 'conflict' ? null : (error.cause ?? error)) : error

/** The version with all that its sentences, and those proposed to editors, are known to rest on: so the server judges an edit. */
const useJudgedBase = (article: Article | null): Article | null => {
  const { data: proposals } = useQuery({
    ...proposalsQuery(article?.submission_id ?? ''),
    enabled: article !== null,
  })
  return useMemo(() => {
    if (article === null || proposals === undefined || proposals.length === 0) return article
    return { ...article, citations: [...withProposed(article.citations, proposals)] }
  }, [article, proposals])
}

/** An edit under way: kept as it is typed, judged as it is typed, saved as a new version. */
export const useEdit = (base: Article, submission: SubmissionView, evidence: Evidence, onDone: () => void) => {
  const draft = useDraft(base.submission_id)
  const world = useMemo(() => evidenceWorldOf(submission, evidence), [submission, evidence])
  const judgement = useJudgement(useJudgedBase(draft.article), draft.words, world)
  const offerUndo = useUndo()
  const save = useAction({
    run: async (_leave: boolean) => draft.saveVersion(),
    said: ({ version }) => texts.review.saved(version),
    after: (_saved, leave) => {
      if (leave) onDone()
    },
  })
  const mayBeSaved = !draft.isUnchanged && draft.state.kind !== 'conflict'
  return {
    base,
    draft,
    judgement,
    /** Whether there is something to save as a version, and nothing in its way. */
    mayBeSaved,
    /** Saves a version and stays; nothing happens where there is nothing to save. */
    saveAndStay: () => {
      // Asked of the room itself: the page may not have heard of the last key yet.
      if (draft.room?.isUnchanged === false && draft.state.kind !== 'conflict' && !save.isPending) save.mutate(false)
    },
    /** Whether judging is possible here at all. */
    isJudged: world !== null,
    save,
    saveError: save.isError ? reasonOf(save.error) : null,
    leave: onDone,
    discard: async () => {
      const { room } = draft
      const former = await room?.discard()
      if (former) offerUndo({ said: editorTexts.discarded, undo: () => room?.change(former) })
    },
  }
}

/** An edit under way. */
export type Edit = ReturnType<typeof useEdit>
