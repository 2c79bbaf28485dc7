import { Group, Loader, Tabs, Text } from '@mantine/core'
import { useMemo } from 'react'
import { type PlacedSentence, parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { fieldReasons } from '../../api/problem.ts'
import { deskTexts, texts } from '../../texts/index.ts'
import { ArticleText } from './article-text.tsx'
import { FrontMatter } from './front-matter.tsx'
import { GatesSign } from './gates-sign.tsx'
import { LiveChecks } from './live-checks.tsx'
import { JudgementPart, MethodNotePart, ShownFirst } from './published-parts.tsx'
import { SearchPanel } from './search-panel.tsx'
import { SentenceEvidence } from './sentence-evidence.tsx'
import type { Edit } from './use-edit.ts'

const words = texts.review

interface EditPanelProps {
  readonly edit: Edit
  readonly evidence: Evidence
  /** Where the caret stands in the Markdown. */
  readonly caret: number | null
  /** Marks a stretch of the Markdown in the editor. */
  readonly onShow: (stretch: Pick<PlacedSentence, 'start' | 'end'>) => void
}

/** The sentences of the edited text with their checks, and the one at the caret. */
const useSentences = ({ draft, judgement }: Edit, caret: number | null) => {
  const markdown = judgement?.content.markdown ?? draft.markdown
  const places = useMemo(() => placedSentences(parseArticle(markdown)), [markdown])
  const support = useMemo(
    () => new Map(judgement?.support.sentences.map((sentence) => [sentence.sentence_id, sentence])),
    [judgement],
  )
  const here = caret === null ? undefined : places.find(({ start, end }) => start <= caret && caret <= end)
  return { markdown, places, support, here: here ? (support.get(here.sentence_id) ?? null) : null }
}

/** Beside the editor: the checks as one types, how it will read, the evidence at the caret, the front matter. */
export const EditPanel = ({ edit, evidence, caret, onShow }: EditPanelProps) => {
  const { markdown, places, support, here } = useSentences(edit, caret)
  const reasons = fieldReasons(edit.save.error)
  // A new version is approved by nobody yet.
  const published = { article: { ...edit.base, ...edit.judgement?.content }, approvedBy: null, evidence }
  const show = (sentenceId: string) => {
    const place = places.find(({ sentence_id }) => sentence_id === sentenceId)
    if (place) onShow(place)
  }
  return (
    <aside className="desk-panel" aria-label={words.liveChecks}>
      <Tabs defaultValue="checks">
        <Tabs.List grow>
          <Tabs.Tab value="checks">
            <Group gap={6} wrap="nowrap" justify="center">
              {words.checks}
              {edit.judgement ? <GatesSign validation={edit.judgement.validation} /> : <Loader size={14} />}
            </Group>
          </Tabs.Tab>
          <Tabs.Tab value="evidence">{words.evidence}</Tabs.Tab>
          <Tabs.Tab value="preview">{words.preview}</Tabs.Tab>
          <Tabs.Tab value="search">{deskTexts.seo}</Tabs.Tab>
          <Tabs.Tab value="about">{words.about}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks" pt="md">
          <LiveChecks judgement={edit.judgement} schema={evidence.schema} onShow={show} />
        </Tabs.Panel>
        <Tabs.Panel value="evidence" pt="md">
          {here ? <SentenceEvidence sentence={here} evidence={evidence} /> : <Text c="dimmed">{words.caretHelp}</Text>}
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="md" className="article article-preview">
          <ShownFirst {...published} />
          <ArticleText
            markdown={markdown}
            support={support}
            selected={here?.sentence_id ?? null}
            onSelect={show}
            afterBox={<JudgementPart article={published.article} />}
          />
          <MethodNotePart {...published} />
        </Tabs.Panel>
        <Tabs.Panel value="search" pt="md">
          <SearchPanel
            seo={edit.judgement?.seo ?? null}
            readability={edit.judgement?.validation.readability ?? null}
            faq={edit.base.faq}
          />
        </Tabs.Panel>
        <Tabs.Panel value="about" pt="md">
          <FrontMatter article={edit.draft} schema={evidence.schema} onChange={edit.change} reasons={reasons} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
