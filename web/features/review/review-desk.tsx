import { Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { useOnceWanted } from '../../ui/use-once-wanted.ts'
import { useCommented } from '../comments/use-commented.ts'
import { WriteAnew } from '../proposals/write-anew.tsx'
import { ArticleText } from './article-text.tsx'
import { DeskBar } from './desk-bar.tsx'
import { citedSources, PrintedSources } from './printed-sources.tsx'
import { PublishedPanel } from './published-panel.tsx'
import { JudgementPart, MethodNotePart, ShownFirst } from './published-parts.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { shownTotals } from './shown-verdict.ts'
import { SupportLegend } from './support-legend.tsx'
import { useDeskKeys } from './use-desk-keys.ts'
import { usePickedSentence } from './use-picked-sentence.ts'
import { useReviewTrace } from './use-review-trace.ts'

const EarlierDialog = lazy(async () => ({ default: (await import('../proposals/earlier-dialog.tsx')).EarlierDialog }))
const ProposeSection = lazy(async () => ({
  default: (await import('../proposals/propose-section.tsx')).ProposeSection,
}))

const words = texts.review

interface ReviewDeskProps {
  readonly article: Article
  readonly submission: SubmissionView
  readonly evidence: Evidence
  /** Whether this is not the current version. */
  readonly older: boolean
  readonly onEdit: () => void
  /** The name of the proposal that is looked at; null without. */
  readonly proposal: string | null
  readonly onProposalClose: () => void
}

/** An article to be read: the text on one side, what it rests on at the other. */
export const ReviewDesk = (props: ReviewDeskProps) => {
  const { article, submission, evidence, older, onEdit, proposal } = props
  useDocumentTitle(`${article.title} · ${texts.product}`)
  const { sentences } = article.support
  const { submission_id: id } = article
  const picked = usePickedSentence(sentences)
  const [panel, setPanel] = useState<string | null>(proposal === null ? 'evidence' : 'versions')
  const trace = useReviewTrace(panel === 'evidence' ? picked.picked : null, sentences)
  const support = useMemo(() => new Map(sentences.map((sentence) => [sentence.sentence_id, sentence])), [sentences])
  const published = { article, approvedBy: submission.approved_by, evidence }
  const mayEdit = submission.actions.includes('edit') && !older
  const [anew, setAnew] = useState<number | null>(null)
  const isWritten = useOnceWanted(anew !== null)
  const [wish, setWish] = useState(0)
  const comment = () => {
    setPanel('comments')
    setWish((before) => before + 1)
  }
  useDeskKeys({ picked, onComment: comment, ...(mayEdit ? { onEdit } : {}) })
  const commented = useCommented(id)
  const sources = useMemo(() => citedSources(sentences, evidence), [sentences, evidence])
  const totals = shownTotals(article.support, article.judgement?.sentences.length ?? 0)
  const select = (sentenceId: string) => {
    picked.setPicked(sentenceId)
    setPanel('evidence')
  }
  const besideHeading = (section: number) =>
    evidence.schema.sections[section]?.form === 'prose' ? (
      <WriteAnew heading={article.validation.sections[section]?.heading ?? ''} onClick={() => setAnew(section)} />
    ) : null
  return (
    <div className="desk">
      <DeskBar article={article} submission={submission} older={older} onEdit={onEdit} trace={trace} />
      {older ? null : <PublishedPanel submission={submission} article={article} />}
      <div className="desk-columns">
        <article className="article" lang={article.language} aria-label={words.article}>
          <Title order={1} className="article-title" dir="auto">
            {article.title}
          </Title>
          <SupportLegend
            totals={totals}
            only={picked.only === 'flagged' ? null : picked.only}
            onOnly={picked.setOnly}
          />
          <ShownFirst {...published} />
          <ArticleText
            markdown={article.markdown}
            support={support}
            selected={picked.picked}
            onSelect={select}
            commented={commented}
            notes={sources.notes}
            {...(mayEdit ? { besideHeading } : {})}
            afterBox={<JudgementPart article={article} />}
          />
          <MethodNotePart {...published} />
          <PrintedSources sources={sources.listed} />
        </article>
        <ReviewPanel
          article={article}
          evidence={evidence}
          picked={picked}
          sentence={support.get(picked.picked ?? '') ?? null}
          shown={panel}
          onShow={setPanel}
          wish={wish}
          mayRestore={submission.actions.includes('edit')}
          submission={submission}
        />
      </div>
      <Suspense fallback={null}>
        {proposal === null ? null : (
          <EarlierDialog
            key={proposal}
            id={id}
            proposalId={proposal}
            markdown={article.markdown}
            mayTake={mayEdit}
            onClose={props.onProposalClose}
          />
        )}
        {isWritten ? (
          <ProposeSection id={id} markdown={article.markdown} section={anew} onClose={() => setAnew(null)} />
        ) : null}
      </Suspense>
    </div>
  )
}
