import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Article, GateName } from '../../../src/domain/article/article.ts'
import type { HumanAction } from '../../../src/domain/status.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { texts } from '../../texts/first.ts'
import { publishTexts } from '../../texts/review.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { type Deciding, DeskDialogs } from './desk-dialogs.tsx'
import type { ReviewTrace } from './use-review-trace.ts'

const words = texts.review

interface DeskActionsProps {
  readonly submission: SubmissionView
  /** The checks that the current version fails. */
  readonly failing: readonly GateName[]
  readonly article: Article
  readonly trace: ReviewTrace
}

/** The decisions about an article that the server allows now. */
export const DeskActions = ({ submission, failing, article, trace }: DeskActionsProps) => {
  const id = submission.submission_id
  const [deciding, decide] = useState<Deciding>(null)
  const refresh = useAction({
    run: () => answerOf(api.POST('/api/articles/{id}/refresh', { params: { path: { id } }, body: {} })),
    said: words.done.refreshed,
  })
  const isOut = submission.status === 'published'
  const can = (action: HumanAction) => submission.actions.includes(action)
  useKeys(can('approve') ? [{ keys: 'a', label: words.approve, run: () => decide('approve') }] : [])
  return (
    <>
      {can('request_changes') ? (
        <Button variant="default" onClick={() => decide('request')}>
          {words.requestChanges}
        </Button>
      ) : null}
      {can('refresh') ? (
        <Button variant="default" loading={refresh.isPending} onClick={() => refresh.mutate()}>
          {words.refresh}
        </Button>
      ) : null}
      {can('approve') ? <Button onClick={() => decide('approve')}>{words.approve}</Button> : null}
      {can('publish') && !submission.running ? (
        <Button variant={isOut ? 'default' : 'filled'} onClick={() => decide('publish')}>
          {isOut ? publishTexts.publishMore : words.publish}
        </Button>
      ) : null}
      {refresh.isError ? <ProblemAlert error={refresh.error} /> : null}
      <DeskDialogs
        deciding={deciding}
        submission={submission}
        failing={failing}
        article={article}
        trace={trace}
        onClose={() => decide(null)}
      />
    </>
  )
}
