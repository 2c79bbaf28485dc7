import { Group, Loader, Tabs, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import { type PlacedSentence, parseArticle, placedSentences } from '../../../src/domain/article/parse.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import { texts } from '../../ui/texts.ts'
import type { ArticleDraft } from './article-draft.ts'
import { ArticleText } from './article-text.tsx'
import { FrontMatter } from './front-matter.tsx'
import { GatesPanel } from './gates-panel.tsx'
import { GatesSign } from './gates-sign.tsx'
import type { Judgement } from './judge-draft.ts'
import { SentenceEvidence } from './sentence-evidence.tsx'
import { SupportLegend } from './support-legend.tsx'

const words = texts.review

interface EditPanelProps {
  readonly draft: ArticleDraft
  readonly article: Article
  readonly evidence: Evidence
  readonly judgement: Judgement | null
  /** Where the caret stands in the Markdown. */
  readonly caret: number | null
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<ArticleDraft>) => void
  /** Marks a stretch of the Markdown in the editor. */
  readonly onShow: (stretch: Pick<PlacedSentence, 'start' | 'end'>) => void
}

/** Beside the editor: the checks as one types, how it will read, the evidence at the caret, the front matter. */
export const EditPanel = (props: EditPanelProps) => {
  const { draft, article, evidence, judgement, caret, reasons, onChange, onShow } = props
  const markdown = judgement?.markdown ?? draft.markdown
  const places = useMemo(() => placedSentences(parseArticle(markdown)), [markdown])
  const support = useMemo(
    () => new Map(judgement?.support.sentences.map((sentence) => [sentence.sentence_id, sentence])),
    [judgement],
  )
  const show = (sentenceId: string) => {
    const place = places.find(({ sentence_id }) => sentence_id === sentenceId)
    if (place) onShow(place)
  }
  const here = caret === null ? undefined : places.find(({ start, end }) => start <= caret && caret <= end)
  const sentence = here ? support.get(here.sentence_id) : undefined
  return (
    <aside className="desk-panel" aria-label={words.liveChecks}>
      <Tabs defaultValue="checks">
        <Tabs.List grow>
          <Tabs.Tab value="checks">
            <Group gap={6} wrap="nowrap" justify="center">
              {words.checks}
              {judgement ? <GatesSign validation={judgement.validation} /> : <Loader size={14} />}
            </Group>
          </Tabs.Tab>
          <Tabs.Tab value="evidence">{words.evidence}</Tabs.Tab>
          <Tabs.Tab value="preview">{words.preview}</Tabs.Tab>
          <Tabs.Tab value="about">{words.about}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="checks" pt="md">
          {judgement ? (
            <>
              <SupportLegend totals={judgement.support.totals} />
              <GatesPanel validation={judgement.validation} article={article} onShow={show} />
            </>
          ) : (
            <Text size="sm" c="dimmed">
              {words.noLiveChecks}
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="evidence" pt="md">
          {sentence ? (
            <SentenceEvidence sentence={sentence} evidence={evidence} />
          ) : (
            <Text size="sm" c="dimmed">
              {words.caretHelp}
            </Text>
          )}
        </Tabs.Panel>
        <Tabs.Panel value="preview" pt="md" className="article article-preview">
          <ArticleText markdown={markdown} support={support} selected={here?.sentence_id ?? null} onSelect={show} />
        </Tabs.Panel>
        <Tabs.Panel value="about" pt="md">
          <FrontMatter article={{ ...article, ...draft }} onChange={onChange} reasons={reasons} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  )
}
