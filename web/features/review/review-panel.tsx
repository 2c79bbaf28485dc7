import { Group, Tabs } from '@mantine/core'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Article, SentenceSupport } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts } from '../../texts/review.ts'
import { Loading } from '../../ui/loading.tsx'
import { useOnceWanted } from '../../ui/use-once-wanted.ts'
import { CommentsTab } from '../comments/comments-tab.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { GatesSign } from './gates-sign.tsx'
import type { PickedSentence } from './use-picked-sentence.ts'

const CommentsPanel = lazy(async () => ({ default: (await import('../comments/comments-panel.tsx')).CommentsPanel }))
const FrontMatter = lazy(async () => ({ default: (await import('./front-matter.tsx')).FrontMatter }))
const GatesPanel = lazy(async () => ({ default: (await import('./gates-panel.tsx')).GatesPanel }))
const Previews = lazy(async () => ({ default: (await import('./previews.tsx')).Previews }))
const SearchPanel = lazy(async () => ({ default: (await import('./search-panel.tsx')).SearchPanel }))
const VersionsPanel = lazy(async () => ({ default: (await import('./versions-panel.tsx')).VersionsPanel }))

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

/** What is behind a tab: fetched and made when it is first looked at, and kept as it was left. */
const Behind = ({ tab, shown, children }: { tab: string; shown: string | null; children: ReactNode }) => {
  const isWanted = useOnceWanted(shown === tab)
  return (
    <Tabs.Panel value={tab} pt="md">
      {isWanted ? <Suspense fallback={<Loading rows={3} />}>{children}</Suspense> : null}
    </Tabs.Panel>
  )
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
      <Behind tab="checks" shown={shown}>
        <GatesPanel
          validation={article.validation}
          schema={evidence.schema}
          sentences={article.support.sentences}
          onShow={picked.pick}
        />
      </Behind>
      <Behind tab="search" shown={shown}>
        <Previews article={article} submission={submission} />
        <SearchPanel seo={article.seo} readability={article.validation.readability} faq={article.faq} />
      </Behind>
      <Behind tab="about" shown={shown}>
        <FrontMatter article={article} schema={evidence.schema} />
      </Behind>
      <Tabs.Panel value="comments" pt="md">
        {shown === 'comments' ? (
          <Suspense fallback={<Loading rows={3} />}>
            <CommentsPanel
              id={article.submission_id}
              sentences={article.support.sentences}
              sentence={sentence}
              wish={wish}
              onShow={picked.pick}
            />
          </Suspense>
        ) : null}
      </Tabs.Panel>
      <Behind tab="versions" shown={shown}>
        <VersionsPanel
          submissionId={article.submission_id}
          shown={article.version}
          markdown={article.markdown}
          mayRestore={mayRestore}
        />
      </Behind>
    </Tabs>
  </aside>
)
