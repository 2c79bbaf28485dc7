import { Group, Tabs, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../ui/texts.ts'
import { ArticleText } from './article-text.tsx'
import { DeskBar } from './desk-bar.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FrontMatter } from './front-matter.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { GatesSign } from './gates-sign.tsx'
import { SupportLegend } from './support-legend.tsx'
import { usePickedSentence } from './use-picked-sentence.ts'
import { VersionsPanel } from './versions-panel.tsx'

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
  const support = useMemo(() => new Map(sentences.map((sentence) => [sentence.sentence_id, sentence])), [sentences])
  const select = (sentenceId: string) => {
    picked.setPicked(sentenceId)
    setPanel('evidence')
  }
  return (
    <div className="desk">
      <DeskBar article={article} submission={submission} older={older} onEdit={onEdit} />
      <div className="desk-columns">
        <article className="article" lang={article.language} aria-label={words.article}>
          <Title order={1} className="article-title" dir="auto">
            {article.title}
          </Title>
          <SupportLegend totals={totals} />
          <ArticleText markdown={article.markdown} support={support} selected={picked.picked} onSelect={select} />
        </article>
        <aside className="desk-panel" aria-label={words.evidence}>
          <Tabs value={panel} onChange={setPanel}>
            <Tabs.List grow>
              <Tabs.Tab value="evidence">{words.evidence}</Tabs.Tab>
              <Tabs.Tab value="checks">
                <Group gap={6} wrap="nowrap" justify="center">
                  {words.checks}
                  <GatesSign validation={article.validation} />
                </Group>
              </Tabs.Tab>
              <Tabs.Tab value="about">{words.about}</Tabs.Tab>
              <Tabs.Tab value="versions">{words.versions}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="evidence" pt="md">
              <EvidencePanel sentence={support.get(picked.picked ?? '') ?? null} evidence={evidence} picked={picked} />
            </Tabs.Panel>
            <Tabs.Panel value="checks" pt="md">
              <GatesPanel validation={article.validation} article={article} onShow={picked.pick} />
            </Tabs.Panel>
            <Tabs.Panel value="about" pt="md">
              <FrontMatter article={article} />
            </Tabs.Panel>
            <Tabs.Panel value="versions" pt="md">
              <VersionsPanel submissionId={article.submission_id} shown={article.version} />
            </Tabs.Panel>
          </Tabs>
        </aside>
      </div>
    </div>
  )
}
