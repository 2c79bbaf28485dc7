import { useDocumentTitle } from '@mantine/hooks'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../../src/domain/article/article.ts'
import type { Evidence } from '../../../src/http/contract/article.ts'
import type { SubmissionView } from '../../../src/http/contract/submission.ts'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import { ConflictDialog } from '../editor/conflict-dialog.tsx'
import type { EditorHandle } from '../editor/markdown-editor.tsx'
import type { UsedDraft } from '../editor/use-draft.ts'
import { useHeldPage } from '../session/held-page.ts'
import { EditBar } from './edit-bar.tsx'
import { EditFields } from './edit-fields.tsx'
import { EditPanel, type OnShow } from './edit-panel.tsx'
import { useEdit } from './use-edit.ts'

interface EditDeskProps {
  readonly article: Article
  readonly submission: SubmissionView
  readonly evidence: Evidence
  readonly onDone: () => void
}

/** Asks before the page goes when its words are nowhere else: no server, and a browser that keeps nothing. */
const useLeavingAsked = ({ state }: UsedDraft): void => {
  const isAtRisk = state.kind === 'offline' && !state.kept
  useEffect(() => {
    if (!isAtRisk) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtRisk])
}

/** Whether the two wordings of a conflict are before the person's eyes: each conflict opens by itself once. */
const useComparing = ({ state }: UsedDraft) => {
  const conflict = state.kind === 'conflict' ? state.conflict : null
  const [putOff, setPutOff] = useState<string | null>(null)
  const name = conflict && `${conflict.kind} ${conflict.at}`
  return {
    conflict: name === putOff ? null : conflict,
    name,
    later: () => setPutOff(name),
    compare: () => setPutOff(null),
  }
}

/** An article to be corrected, checked as one types by the same rules as on the server. What is typed is never lost. */
export const EditDesk = ({ article, submission, evidence, onDone }: EditDeskProps) => {
  useDocumentTitle(`${texts.review.edit}: ${article.title} · ${texts.product}`)
  const edit = useEdit(article, submission, evidence, onDone)
  const [sentence, setSentence] = useState<string | null>(null)
  const handle = useRef<EditorHandle>(null)
  const comparing = useComparing(edit.draft)
  const { room } = edit.draft
  const show = useCallback<OnShow>((stretch) => handle.current?.show(stretch), [])
  // Also before a dialog of the desk, where the browser would else offer to keep the page as a file.
  useKeys([{ keys: 'Mod+s', label: editorTexts.saveStays, run: edit.saveAndStay, inPalette: false }], 'dialog')
  useHeldPage(true)
  useLeavingAsked(edit.draft)
  return (
    <div className="desk">
      <EditBar edit={edit} onCompare={comparing.compare} />
      <div className="desk-columns">
        <EditFields edit={edit} handle={handle} onSentence={setSentence} />
        <EditPanel edit={edit} submission={submission} evidence={evidence} sentenceId={sentence} onShow={show} />
      </div>
      {room && comparing.conflict ? (
        <ConflictDialog key={comparing.name} room={room} conflict={comparing.conflict} onLater={comparing.later} />
      ) : null}
    </div>
  )
}
