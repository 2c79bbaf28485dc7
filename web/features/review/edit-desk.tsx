import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue, useDocumentTitle, useSessionStorage } from '@mantine/hooks'
import { useMemo, useRef, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons, hasCode } from '../../api/problem.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'
import { type ArticleDraft, changesOf, draftOf } from './article-draft.ts'
import { EditPanel } from './edit-panel.tsx'
import { evidenceWorldOf } from './evidence-world.ts'
import { judgeDraft } from './judge-draft.ts'
import { VersionConflict } from './version-conflict.tsx'

const words = texts.review
/** Typing is judged when it rests for a moment. */
const restMs = 400

/** Marks a stretch of a long text and brings it into sight; text areas only scroll to where one types. */
const markStretch = (area: HTMLTextAreaElement, start: number, end: number): void => {
  area.focus()
  area.setSelectionRange(start, end)
  area.scrollTop = (start / area.value.length) * area.scrollHeight - area.clientHeight / 3
}

interface EditDeskProps {
  readonly article: Article
  readonly submission: SubmissionView
  readonly evidence: Evidence
  readonly onDone: () => void
}

/** An article to be corrected, checked as one types by the same rules as on the server. What is typed survives a reload. */
export const EditDesk = ({ article, submission, evidence, onDone }: EditDeskProps) => {
  useDocumentTitle(`${words.edit}: ${article.title} · ${texts.product}`)
  // The version that the edit started from; a newer one on the server is a conflict, told when saving.
  const [base, setBase] = useState(article)
  const [stored, setDraft, forgetDraft] = useSessionStorage<ArticleDraft>({
    key: `draft/${article.submission_id}/${base.version}`,
    defaultValue: draftOf(base),
    getInitialValueInEffect: false,
  })
  const draft = stored ?? draftOf(base)
  const [resting] = useDebouncedValue(draft, restMs)
  const world = useMemo(() => evidenceWorldOf(submission, evidence), [submission, evidence])
  const judgement = useMemo(() => (world ? judgeDraft(base, resting, world) : null), [base, resting, world])
  const [caret, setCaret] = useState<number | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const changes = changesOf(draft, base)
  const unchanged = Object.keys(changes).length === 0
  const save = useAction({
    run: () =>
      answerOf(
        api.PUT('/api/articles/{id}', {
          params: { path: { id: article.submission_id } },
          body: { base_version: base.version, ...changes },
        }),
      ),
    said: (view) => words.saved(view.article.version),
    after: () => {
      forgetDraft()
      onDone()
    },
  })
  const leave = () => {
    if (!unchanged && !window.confirm(words.discardAsk)) return
    forgetDraft()
    onDone()
  }
  const change = (part: Partial<ArticleDraft>) => setDraft((before) => ({ ...(before ?? draftOf(base)), ...part }))
  const conflict = hasCode(save.error, 'VERSION_CONFLICT')
  const reasons = fieldReasons(save.error)

  return (
    <div className="desk">
      <div className="desk-bar">
        <Text fw={600}>
          {words.edit}: {texts.articles.version(base.version)}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={leave}>
            {unchanged ? texts.common.back : words.stopEditing}
          </Button>
          <Button loading={save.isPending} disabled={unchanged} onClick={() => save.mutate()}>
            {words.saveVersion}
          </Button>
        </Group>
      </div>
      <div className="desk-columns">
        <div className="editor">
          {conflict ? (
            <VersionConflict
              id={article.submission_id}
              onLoad={(newer) => {
                forgetDraft()
                setBase(newer)
                save.reset()
              }}
            />
          ) : null}
          {save.isError && !conflict ? <ProblemAlert error={save.error} /> : null}
          <TextInput
            label={words.title}
            value={draft.title}
            error={reasons['title']}
            dir="auto"
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            ref={area}
            label={words.markdown}
            classNames={{ input: 'markdown-field' }}
            lang={article.language}
            dir="auto"
            value={draft.markdown}
            error={reasons['markdown']}
            onChange={(event) => change({ markdown: event.currentTarget.value })}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          />
        </div>
        <EditPanel
          draft={draft}
          article={base}
          evidence={evidence}
          judgement={judgement}
          caret={caret}
          reasons={reasons}
          onChange={change}
          onShow={({ start, end }) => {
            setCaret(start)
            if (area.current) markStretch(area.current, start, end)
          }}
        />
      </div>
    </div>
  )
}
