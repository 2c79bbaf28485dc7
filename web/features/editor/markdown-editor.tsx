import './editor.css'
import { historyField } from '@codemirror/commands'
import { diff } from '@codemirror/merge'
import { Annotation, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type RefObject, startTransition, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react'
import type { DraftRoom } from './draft-room.ts'
import { editorKeys, goToDoubtful } from './editor-keys.ts'
import { articleText } from './editor-setup.ts'
import type { PlacedJudgement } from './judge-protocol.ts'
import { markedSentences, sentencesIn, setMarks } from './sentence-marks.ts'

/** What the page may ask of the text. */
export interface EditorHandle {
  /** Marks a stretch and brings it into sight. */
  show(stretch: { readonly start: number; readonly end: number }): void
  /** Goes to the next doubtful sentence, or the one before. */
  goToDoubtful(by: 1 | -1): void
}

interface MarkdownEditorProps {
  readonly submissionId: string
  readonly room: DraftRoom
  readonly label: string
  readonly language: string
  /** The id of the words that say which keys there are. */
  readonly describedBy: string
  readonly judgement: PlacedJudgement | null
  /** Told which sentence the caret is in; null between sentences. */
  readonly onSentence: (sentenceId: string | null) => void
  readonly onSave: () => void
  readonly onLeave: () => void
  readonly handle: RefObject<EditorHandle | null>
}

/** Marks a change that did not come from the keyboard. */
const fromOutside = Annotation.define<true>()

/** What was undone and could be redone, by article, so that it is there when somebody comes back to the editor. */
const leftOpen = new Map<string, unknown>()

const unbroken = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

/** Makes the text another one by as few changes as can be, so that carets and marks stay where they were. */
const becomes = (view: EditorView, text: string): void => {
  const present = view.state.doc.toString()
  if (present === text) return
  const changes = diff(present, text, { scanLimit: 500 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: text.slice(fromB, toB),
  }))
  view.dispatch({ changes, annotations: fromOutside.of(true) })
}

const openState = (submissionId: string, doc: string, extensions: Parameters<typeof EditorState.create>[0]) => {
  const left = leftOpen.get(submissionId)
  if (left === undefined) return EditorState.create({ ...extensions, doc })
  const state = EditorState.fromJSON(left, extensions, { history: historyField })
  return state.doc.toString() === doc ? state : EditorState.create({ ...extensions, doc })
}

/** Asks the text, where it is open. */
const handleOf = (editor: RefObject<EditorView | null>): EditorHandle => ({
  show: ({ start, end }) => {
    const view = editor.current
    if (view === null || end > view.state.doc.length) return
    view.dispatch({
      selection: { anchor: start, head: end },
      effects: EditorView.scrollIntoView(start, { y: 'center' }),
    })
    view.focus()
  },
  goToDoubtful: (by) => {
    if (editor.current === null) return
    goToDoubtful(editor.current, by)
    editor.current.focus()
  },
})

/** The text of an article, to be written in: calm as prose, each sentence marked by how well it is carried. */
export const MarkdownEditor = (props: MarkdownEditorProps) => {
  const { submissionId, room, judgement, handle } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const told = useRef<string | null>(null)
  const tellSentence = useEffectEvent((view: EditorView) => {
    const { head } = view.state.selection.main
    const here = sentencesIn(view).find(({ from, to }) => from <= head && head <= to)?.sentence_id ?? null
    if (here === told.current) return
    told.current = here
    // What is drawn beside the text for it gives way to keys.
    startTransition(() => props.onSentence(here))
  })
  const extensions = useEffectEvent(() => [
    editorKeys({ onSave: () => save(), onLeave: () => leave() }),
    articleText(props),
    EditorView.updateListener.of((update) => {
      const isTyped = update.transactions.some((one) => one.docChanged && one.annotation(fromOutside) === undefined)
      if (isTyped) room.type(update.state.doc.toString())
      if (update.docChanged || update.selectionSet) tellSentence(update.view)
    }),
  ])
  const save = useEffectEvent(() => props.onSave())
  const leave = useEffectEvent(() => props.onLeave())
  useEffect(() => {
    if (place.current === null) return
    const state = openState(submissionId, unbroken(room.words.markdown), { extensions: extensions() })
    const view = new EditorView({ state, parent: place.current })
    editor.current = view
    const stop = room.subscribe(() => becomes(view, unbroken(room.words.markdown)))
    return () => {
      stop()
      leftOpen.set(submissionId, view.state.toJSON({ history: historyField }))
      view.destroy()
      editor.current = null
    }
  }, [submissionId, room])
  const mark = useEffectEvent((view: EditorView) => {
    // What is said of a text that is another one by now moves along until more is known.
    if (judgement === null || judgement.content.markdown !== view.state.doc.toString()) return
    view.dispatch({ effects: setMarks.of(markedSentences(judgement)) })
    tellSentence(view)
  })
  useEffect(() => {
    if (editor.current && judgement) mark(editor.current)
  }, [judgement])
  useImperativeHandle(handle, () => handleOf(editor))
  return <div ref={place} className="prose-editor" />
}
