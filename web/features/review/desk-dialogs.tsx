import { lazy, Suspense } from 'react'
import type { Article, GateName } from '../../../src/domain/article/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { useOnceWanted } from '../../ui/use-once-wanted.ts'
import type { ReviewTrace } from './use-review-trace.ts'

const ApproveDialog = lazy(async () => ({ default: (await import('./approve-dialog.tsx')).ApproveDialog }))
const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog.tsx')).PublishDialog }))
const RequestDialog = lazy(async () => ({ default: (await import('./request-dialog.tsx')).RequestDialog }))

/** What can be decided in a dialog. */
export type Deciding = 'approve' | 'publish' | 'request' | null

interface DeskDialogsProps {
  /** What is being decided now. */
  readonly deciding: Deciding
  readonly submission: SubmissionView
  /** The checks that the current version fails. */
  readonly failing: readonly GateName[]
  readonly article: Article
  readonly trace: ReviewTrace
  readonly onClose: () => void
}

/** The dialogs in which an article is approved, published or sent back; each is fetched when it is first wanted. */
export const DeskDialogs = ({ deciding, submission, failing, article, trace, onClose }: DeskDialogsProps) => {
  const approves = useOnceWanted(deciding === 'approve')
  const publishes = useOnceWanted(deciding === 'publish')
  const requests = useOnceWanted(deciding === 'request')
  return (
    <Suspense fallback={null}>
      {approves ? (
        <ApproveDialog
          submission={submission}
          opened={deciding === 'approve'}
          onClose={onClose}
          failing={failing}
          article={article}
          trace={trace}
        />
      ) : null}
      {publishes ? <PublishDialog submission={submission} opened={deciding === 'publish'} onClose={onClose} /> : null}
      {requests ? (
        <RequestDialog id={submission.submission_id} opened={deciding === 'request'} onClose={onClose} />
      ) : null}
    </Suspense>
  )
}
