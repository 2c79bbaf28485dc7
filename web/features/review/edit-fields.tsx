import { Textarea, TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { fieldReasons, hasCode } from '../../api/problem.ts'
import { texts } from '../../texts/index.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { JudgementFields } from './judgement-fields.tsx'
import type { Edit } from './use-edit.ts'
import { VersionConflict } from './version-conflict.tsx'

const words = texts.review

interface EditFieldsProps {
  readonly edit: Edit
  readonly area: RefObject<HTMLTextAreaElement | null>
  readonly onCaret: (caret: number) => void
}

/** The title, the Markdown and the editor's judgement, with what the server said when it did not take them. */
export const EditFields = ({ edit, area, onCaret }: EditFieldsProps) => {
  const { base, draft, save, change } = edit
  const isConflict = hasCode(save.error, 'VERSION_CONFLICT')
  const reasons = fieldReasons(save.error)
  return (
    <div className="editor">
      {isConflict ? <VersionConflict id={base.submission_id} onLoad={edit.startFrom} /> : null}
      {save.isError && !isConflict ? <ProblemAlert error={save.error} /> : null}
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
        lang={base.language}
        dir="auto"
        value={draft.markdown}
        error={reasons['markdown']}
        onChange={(event) => change({ markdown: event.currentTarget.value })}
        onSelect={(event) => onCaret(event.currentTarget.selectionStart)}
      />
      <JudgementFields
        draft={draft.judgement}
        language={base.language}
        reasons={reasons}
        onChange={(judgement) => change({ judgement })}
      />
    </div>
  )
}
