import { Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/index.ts'
import { ArticleText } from './article-text.tsx'
import { DeskBar } from './desk-bar.tsx'
import { JudgementPart, MethodNotePart, ShownFirst } from './published-parts.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SupportLegend } from './support-legend.tsx'
import { usePickedSentence } from './use-picked-sentence.ts'
import { useReviewTrace } from './use-review-trace.ts'

const words = texts.review

interface ReviewDeskProps {
  readonly article: Article
  readonly submission: SubmissionView
  readonly evidence: Evidence
  /** Whether this is not the current version. */
  readonly older: boolean
  readonly onEdit: () => void
}

/** An article to be read: the text on one side, what it rests on at the other. */
export const ReviewDesk = ({ article, submission, evidence, older, onEdit }: ReviewDeskProps) => {
  useDocumentTitle(`${article.title} · ${texts.product}`)
  const { sentences, totals } = article.support
  const picked = usePickedSentence(sentences)
  const [panel, setPanel] = useState<string | null>('evidence')
  const trace = useReviewTrace(panel === 'evidence' ? picked.picked : null)
  const support = useMemo(() => new Map(sentences.map((sentence) => [sentence.sentence_id, sentence])), [sentences])
  const published = { article, approvedBy: submission.approved_by, evidence }
  const select = (sentenceId: string) => {
    picked.setPicked(sentenceId)
    setPanel('evidence')
  }
  return (
    <div className="desk">
      <DeskBar article={article} submission={submission} older={older} onEdit={onEdit} trace={trace} />
      <div className="desk-columns">
        <article className="article" lang={article.language} aria-label={words.article}>
          <Title order={1} className="article-title" dir="auto">
            {article.title}
          </Title>
          <SupportLegend totals={totals} />
          <ShownFirst {...published} />
          <ArticleText
            markdown={article.markdown}
            support={support}
            selected={picked.picked}
            onSelect={select}
            afterBox={<JudgementPart article={article} />}
          />
          <MethodNotePart {...published} />
        </article>
        <ReviewPanel
          article={article}
          evidence={evidence}
          picked={picked}
          sentence={support.get(picked.picked ?? '') ?? null}
          shown={panel}
          onShow={setPanel}
        />
      </div>
    </div>
  )
}
