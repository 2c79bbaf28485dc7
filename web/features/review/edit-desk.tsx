import { useDocumentTitle } from '@mantine/hooks'
import { useRef, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/index.ts'
import { EditBar } from './edit-bar.tsx'
import { EditFields } from './edit-fields.tsx'
import { EditPanel } from './edit-panel.tsx'
import { useEdit } from './use-edit.ts'

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
  useDocumentTitle(`${texts.review.edit}: ${article.title} · ${texts.product}`)
  const edit = useEdit(article, submission, evidence, onDone)
  const [caret, setCaret] = useState<number | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="desk">
      <EditBar edit={edit} />
      <div className="desk-columns">
        <EditFields edit={edit} area={area} onCaret={setCaret} />
        <EditPanel
          edit={edit}
          evidence={evidence}
          caret={caret}
          onShow={({ start, end }) => {
            setCaret(start)
            if (area.current) markStretch(area.current, start, end)
          }}
        />
      </div>
    </div>
  )
}
