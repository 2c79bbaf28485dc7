import { Group, Tabs, Text } from '@mantine/core'
import { memo, type ReactNode, useMemo, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { DraftWords } from '../../../src/domain/desk/draft.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { deskTexts, editorTexts } from '../../texts/review.ts'
import type { PlacedJudgement, SentencePlace } from '../editor/judge-protocol.ts'
import { ProposeSection } from '../proposals/propose-section.tsx'
import { WriteAnew } from '../proposals/write-anew.tsx'
import { ArticleText } from './article-text.tsx'
import { FrontMatter } from './front-matter.tsx'
import { GatesSign } from './gates-sign.tsx'
import { LiveChecks } from './live-checks.tsx'
import { Previews } from './previews.tsx'
import { JudgementPart, MethodNotePart, ShownFirst } from './published-parts.tsx'
import { SearchPanel } from './search-panel.tsx'
import { SentenceEvidence } from './sentence-evidence.tsx'
import type { Edit } from './use-edit.ts'

const words = texts.review

/** Marks a stretch of the Markdown in the editor. */
export type OnShow = (stretch: Pick<SentencePlace, 'start' | 'end'>) => void

interface JudgedProps {
  readonly base: Article
  readonly judgement: PlacedJudgement
  readonly evidence: Evidence
  readonly sentenceId: string | null
  readonly onShow: (sentenceId: string) => void
  /** What can be done with a section, by its place among the H2. */
  readonly besideSection: (section: number) => ReactNode
}

/** How the article will read, with everything that is published around it. */
const Preview = ({ base, judgement, evidence, sentenceId, onShow, besideSection }: JudgedProps) => {
  const support = useMemo(
    () => new Map(judgement.support.sentences.map((sentence) => [sentence.sentence_id, sentence])),
    [judgement],
  )
  // A new version is approved by nobody yet.
  const published = { article: { ...base, ...judgement.content }, approvedBy: null, evidence }
  return (
    <>
      <ShownFirst {...published} />
      <ArticleText
        markdown={judgement.content.markdown}
        support={support}
        selected={sentenceId}
        onSelect={onShow}
        besideHeading={besideSection}
        afterBox={<JudgementPart article={published.article} />}
      />
      <MethodNotePart {...published} />
    </>
  )
}

/** The evidence of the sentence at the caret. */
const AtCaret = ({ judgement, evidence, sentenceId }: Pick<JudgedProps, 'judgement' | 'evidence' | 'sentenceId'>) => {
  const here = judgement.support.sentences.find(({ sentence_id }) => sentence_id === sentenceId)
  return here ? (
    <SentenceEvidence sentence={here} evidence={evidence} quoted={judgement.validation.quoted} />
  ) : (
    <Text c="dimmed">{words.caretHelp}</Text>
  )
}

interface PanelsProps {
  readonly base: Article
  readonly submission: SubmissionView
  readonly judgement: PlacedJudgement | null
  readonly isJudged: boolean
  readonly evidence: Evidence
  readonly sentenceId: string | null
  readonly onShow: OnShow
}

// Drawn again only when something new is said of the text: a key must not wait for it.
const JudgedPanels = memo(({ base, submission, judgement, isJudged, evidence, sentenceId, onShow }: PanelsProps) => {
  const [anew, setAnew] = useState<number | null>(null)
  const beside = (isShort: boolean) => (section: number) => {
    const heading = judgement?.validation.sections[section]?.heading ?? ''
    return evidence.schema.sections[section]?.form === 'prose' ? (
      <WriteAnew heading={heading} isShort={isShort} onClick={() => setAnew(section)} />
    ) : null
  }
  const show = (id: string) => {
    const place = judgement?.places.find(({ sentence_id }) => sentence_id === id)
    if (place) onShow(place)
  }
  const nothing = (
    <Text size="sm" c="dimmed">
      {isJudged ? editorTexts.checking : words.noLiveChecks}
    </Text>
  )
  return (
    <>
      <Tabs.Panel value="checks" pt="md">
        {judgement ? (
          <LiveChecks judgement={judgement} schema={evidence.schema} onShow={show} besideSection={beside(true)} />
        ) : (
          nothing
        )}
      </Tabs.Panel>
      <Tabs.Panel value="evidence" pt="md">
        {judgement ? <AtCaret judgement={judgement} evidence={evidence} sentenceId={sentenceId} /> : nothing}
      </Tabs.Panel>
      <Tabs.Panel value="preview" pt="md" className="article article-preview">
        {judgement ? (
          <Preview
            base={base}
            judgement={judgement}
            evidence={evidence}
            sentenceId={sentenceId}
            onShow={show}
            besideSection={beside(false)}
          />
        ) : (
          nothing
        )}
      </Tabs.Panel>
      <Tabs.Panel value="search" pt="md">
        <Previews article={{ ...base, ...judgement?.content }} submission={submission} isDraft />
        <SearchPanel
          seo={judgement?.seo ?? null}
          readability={judgement?.validation.readability ?? null}
          faq={base.faq}
        />
      </Tabs.Panel>
      <ProposeSection
        id={base.submission_id}
        markdown={judgement?.content.markdown ?? base.markdown}
        section={anew}
        isInDraft
        onClose={() => setAnew(null)}
      />
    </>
  )
})

interface EditPanelProps {
  readonly edit: Edit
  readonly submission: SubmissionView
  readonly evidence: Evidence
  /** The sentence that the caret is in. */
  readonly sentenceId: string | null
  /** Marks a stretch of the Markdown in the editor. */
  readonly onShow: OnShow
}

/** Beside the editor: the checks as one types, how it will read, the evidence at the caret, the front matter. */
export const EditPanel = ({ edit, submission, evidence, sentenceId, onShow }: EditPanelProps) => {
  const { judgement, draft, isJudged } = edit
  const about: DraftWords | null = draft.words
  return (
    <aside className="desk-panel" aria-label={words.liveChecks}>
      <Tabs defaultValue="checks" keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="checks">
            <Group gap={6} wrap="nowrap" justify="center">
              {words.checks}
              {judgement ? <GatesSign validation={judgement.validation} /> : null}
            </Group>
          </Tabs.Tab>
          <Tabs.Tab value="evidence">{words.evidence}</Tabs.Tab>
          <Tabs.Tab value="preview">{words.preview}</Tabs.Tab>
          <Tabs.Tab value="search">{deskTexts.seo}</Tabs.Tab>
          <Tabs.Tab value="about">{words.about}</Tabs.Tab>
        </Tabs.List>
        <JudgedPanels
          base={draft.article ?? edit.base}
          submission={submission}
          judgement={judgement}
          isJudged={isJudged}
          evidence={evidence}
          sentenceId={sentenceId}
          onShow={onShow}
        />
        <Tabs.Panel value="about" pt="md">
          {about && draft.room ? (
            <FrontMatter
              article={about}
              schema={evidence.schema}
              onChange={draft.room.change}
              reasons={edit.saveError === null ? {} : fieldReasons(edit.saveError)}
            />
          ) : null}
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
