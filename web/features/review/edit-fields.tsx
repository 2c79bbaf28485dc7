import { Skeleton, Text, TextInput } from '@mantine/core'
import { lazy, memo, type RefObject, Suspense } from 'react'
import type { DraftJudgement, DraftWords } from '../../../src/domain/desk/draft.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import type { EditorHandle } from '../editor/markdown-editor.tsx'
import { saveButtonId } from './edit-bar.tsx'
import { JudgementFields } from './judgement-fields.tsx'
import type { Edit } from './use-edit.ts'

const MarkdownEditor = lazy(async () => ({ default: (await import('../editor/markdown-editor.tsx')).MarkdownEditor }))

const words = texts.review
const helpId = 'editor-help'

/** Stands where the text will stand, so that nothing moves when it comes. */
const TextToCome = () => <Skeleton height="60vh" radius="md" />

interface AroundProps {
  readonly title: string
  readonly judgement: DraftJudgement
  readonly language: string
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<DraftWords>) => void
}

// Drawn again only when they change: a key in the text must not wait for them.
const TitleField = memo(({ title, reasons, onChange }: Pick<AroundProps, 'title' | 'reasons' | 'onChange'>) => (
  <TextInput
    label={words.title}
    value={title}
    error={reasons['title']}
    dir="auto"
    onChange={(event) => onChange({ title: event.currentTarget.value })}
  />
))
const Judgement = memo(({ judgement, language, reasons, onChange }: Omit<AroundProps, 'title'>) => (
  <JudgementFields
    draft={judgement}
    language={language}
    reasons={reasons}
    onChange={(changed) => onChange({ judgement: changed })}
  />
))

interface EditFieldsProps {
  readonly edit: Edit
  readonly handle: RefObject<EditorHandle | null>
  readonly onSentence: (sentenceId: string | null) => void
}

const noReasons: Readonly<Record<string, string>> = {}

/** The title, the text and the editor's judgement, with what the server said when it did not take them. */
export const EditFields = ({ edit, handle, onSentence }: EditFieldsProps) => {
  const { base, draft, saveError } = edit
  if (draft.words === null || draft.room === null) return <TextToCome />
  const reasons = saveError === null ? noReasons : fieldReasons(saveError)
  const { room } = draft
  return (
    <div className="editor">
      {saveError === null ? null : <ProblemAlert error={saveError} title={editorTexts.notSaved} />}
      <TitleField title={draft.words.title} reasons={reasons} onChange={room.change} />
      <div>
        <Suspense fallback={<TextToCome />}>
          <MarkdownEditor
            submissionId={base.submission_id}
            room={room}
            label={words.markdown}
            language={base.language}
            describedBy={helpId}
            judgement={edit.judgement}
            onSentence={onSentence}
            onSave={edit.saveAndStay}
            onLeave={() => document.getElementById(saveButtonId)?.focus()}
            handle={handle}
          />
        </Suspense>
        {reasons['markdown'] ? (
          <Text c="red" size="sm" role="alert">
            {reasons['markdown']}
          </Text>
        ) : null}
        <Text id={helpId} size="xs" c="dimmed" mt={6}>
          {editorTexts.help}
        </Text>
      </div>
      <Judgement judgement={draft.words.judgement} language={base.language} reasons={reasons} onChange={room.change} />
    </div>
  )
}
