import { Group, Tabs } from '@mantine/core'
import type { Article, SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts } from '../../texts/review.ts'
import { CommentsPanel } from '../comments/comments-panel.tsx'
import { CommentsTab } from '../comments/comments-tab.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FrontMatter } from './front-matter.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { GatesSign } from './gates-sign.tsx'
import { Previews } from './previews.tsx'
import { SearchPanel } from './search-panel.tsx'
import type { PickedSentence } from './use-picked-sentence.ts'
import { VersionsPanel } from './versions-panel.tsx'

const words = texts.review

interface ReviewPanelProps {
  readonly article: Article
  readonly evidence: Evidence
  readonly picked: PickedSentence
  readonly sentence: SentenceSupport | null
  /** The name of the tab that is open. */
  readonly shown: string | null
  readonly onShow: (tab: string | null) => void
  /** Grows whenever somebody wants to remark something. */
  readonly wish: number
  /** Whether older versions may be restored now. */
  readonly mayRestore: boolean
  readonly submission: SubmissionView
}

/** What stands beside an article: evidence of the picked sentence, checks, front matter, versions. */
export const ReviewPanel = ({
  article,
  evidence,
  picked,
  sentence,
  shown,
  onShow,
  wish,
  mayRestore,
  submission,
}: ReviewPanelProps) => (
  <aside className="desk-panel" aria-label={words.evidence}>
    <Tabs value={shown} onChange={onShow}>
      <Tabs.List grow>
        <Tabs.Tab value="evidence">{words.evidence}</Tabs.Tab>
        <Tabs.Tab value="checks">
          <Group gap={6} wrap="nowrap" justify="center">
            {words.checks}
            <GatesSign validation={article.validation} />
          </Group>
        </Tabs.Tab>
        <Tabs.Tab value="search">{deskTexts.seo}</Tabs.Tab>
        <Tabs.Tab value="about">{words.about}</Tabs.Tab>
        <CommentsTab id={article.submission_id} />
        <Tabs.Tab value="versions">{words.versions}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="evidence" pt="md">
        <EvidencePanel
          sentence={sentence}
          evidence={evidence}
          picked={picked}
          quoted={article.validation.quoted}
          id={article.submission_id}
        />
      </Tabs.Panel>
      <Tabs.Panel value="checks" pt="md">
        <GatesPanel
          validation={article.validation}
          schema={evidence.schema}
          sentences={article.support.sentences}
          onShow={picked.pick}
        />
      </Tabs.Panel>
      <Tabs.Panel value="search" pt="md">
        <Previews article={article} submission={submission} />
        <SearchPanel seo={article.seo} readability={article.validation.readability} faq={article.faq} />
      </Tabs.Panel>
      <Tabs.Panel value="about" pt="md">
        <FrontMatter article={article} schema={evidence.schema} />
      </Tabs.Panel>
      <Tabs.Panel value="comments" pt="md">
        {shown === 'comments' ? (
          <CommentsPanel
            id={article.submission_id}
            sentences={article.support.sentences}
            sentence={sentence}
            wish={wish}
            onShow={picked.pick}
          />
        ) : null}
      </Tabs.Panel>
      <Tabs.Panel value="versions" pt="md">
        <VersionsPanel
          submissionId={article.submission_id}
          shown={article.version}
          markdown={article.markdown}
          mayRestore={mayRestore}
        />
      </Tabs.Panel>
    </Tabs>
  </aside>
)
