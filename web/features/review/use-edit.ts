import { useDebouncedValue, useSessionStorage } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/index.ts'
import { useAction } from '../../ui/use-action.ts'
import { type ArticleDraft, changesOf, draftOf } from './article-draft.ts'
import { evidenceWorldOf } from './evidence-world.ts'
import { judgeDraft } from './judge-draft.ts'

/** Typing is judged when it rests for a moment. */
const restMs = 400

/** An edit under way: kept over reloads, judged as it is typed, saved as a new version. */
export const useEdit = (article: Article, submission: SubmissionView, evidence: Evidence, onDone: () => void) => {
  // The version that the edit started from; a newer one on the server is a conflict, told when saving.
  const [base, setBase] = useState(article)
  const [stored, setDraft, forgetDraft] = useSessionStorage<ArticleDraft>({
    key: `draft-2/${article.submission_id}/${base.version}`,
    defaultValue: draftOf(base),
    getInitialValueInEffect: false,
  })
  const draft = stored ?? draftOf(base)
  const [resting] = useDebouncedValue(draft, restMs)
  const world = useMemo(() => evidenceWorldOf(submission, evidence), [submission, evidence])
  const judgement = useMemo(() => (world ? judgeDraft(base, resting, world) : null), [base, resting, world])
  const changes = changesOf(draft, base)
  const finish = () => {
    forgetDraft()
    onDone()
  }
  const save = useAction({
    run: () =>
      answerOf(
        api.PUT('/api/articles/{id}', {
          params: { path: { id: article.submission_id } },
          body: { base_version: base.version, ...changes },
        }),
      ),
    said: (view) => texts.review.saved(view.article.version),
    after: finish,
  })
  return {
    base,
    draft,
    judgement,
    save,
    finish,
    isUnchanged: Object.keys(changes).length === 0,
    change: (part: Partial<ArticleDraft>) => setDraft((before) => ({ ...(before ?? draftOf(base)), ...part })),
    /** Begins again from a newer version. */
    startFrom: (newer: Article) => {
      forgetDraft()
      setBase(newer)
      save.reset()
    },
  }
}

/** An edit under way. */
export type Edit = ReturnType<typeof useEdit>
