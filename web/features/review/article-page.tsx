import './desk.css'
import './article.css'
import './panel.css'
import './print.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { articleQuery, evidenceQuery, versionQuery } from '../../api/article-queries.ts'
import { useLive } from '../../api/live.ts'
import { texts } from '../../texts/first.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { ReviewDesk } from './review-desk.tsx'

const EditDesk = lazy(async () => ({ default: (await import('./edit-desk.tsx')).EditDesk }))

const Coming = () => (
  <Page title={texts.common.loading}>
    <Loading rows={8} />
  </Page>
)

/** The review desk: an article beside its evidence, and the ways to correct, approve and publish it. */
export const ArticlePage = () => {
  const { id } = useParams({ from: '/shell/articles/$id' })
  const { version, edit = false, proposal = null } = useSearch({ from: '/shell/articles/$id' })
  const navigate = useNavigate({ from: '/articles/$id' })
  // Stands in the address, so that a reload comes back to what was typed.
  const setEditing = (on: boolean) => void navigate({ search: on ? { edit: true } : {}, resetScroll: false })
  const current = useQuery(articleQuery(id))
  const evidence = useQuery(evidenceQuery(id))
  const wantsOlder = version !== undefined && version !== current.data?.article.version
  const older = useQuery({ ...versionQuery(id, version ?? 0), enabled: wantsOlder && current.isSuccess })
  useLive(`/api/tasks/${encodeURIComponent(id)}/events`, ['article', id])

  const failed = [current, evidence, ...(wantsOlder ? [older] : [])].find(
    (query) => query.isError && query.data === undefined,
  )
  if (failed)
    return (
      <Page title={texts.review.title}>
        <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
      </Page>
    )
  const article = wantsOlder ? older.data : current.data?.article
  if (!article || !current.data || !evidence.data) return <Coming />
  const { submission } = current.data
  return edit && !wantsOlder ? (
    <Suspense fallback={<Coming />}>
      <EditDesk article={article} submission={submission} evidence={evidence.data} onDone={() => setEditing(false)} />
    </Suspense>
  ) : (
    <ReviewDesk
      article={article}
      submission={submission}
      evidence={evidence.data}
      older={wantsOlder}
      onEdit={() => setEditing(true)}
      proposal={proposal}
      onProposalClose={() => void navigate({ search: {}, resetScroll: false })}
    />
  )
}
