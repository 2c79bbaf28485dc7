import { closeSearchPanel, searchPanelOpen } from '@codemirror/search'
import { type Extension, Prec } from '@codemirror/state'
import { EditorView, type KeyBinding, keymap } from '@codemirror/view'
import { texts } from '../../texts/first.ts'
import { editorTexts } from '../../texts/review.ts'
import { isDoubtful, sentencesIn } from './sentence-marks.ts'

const words = editorTexts.flagged

/** Goes to the next doubtful sentence, or the one before; round at the ends. */
export const goToDoubtful = (view: EditorView, by: 1 | -1): boolean => {
  const doubtful = sentencesIn(view).filter(isDoubtful)
  const { head } = view.state.selection.main
  const next =
    by > 0
      ? (doubtful.find(({ from }) => from > head) ?? doubtful[0])
      : (doubtful.findLast(({ to }) => to < head) ?? doubtful.at(-1))
  if (!next) {
    view.dispatch({ effects: EditorView.announce.of(words.none) })
    return true
  }
  view.dispatch({
    // Selected as a whole: what is typed takes its place.
    selection: { anchor: next.to, head: next.from },
    effects: [
      EditorView.scrollIntoView(next.from, { y: 'center' }),
      EditorView.announce.of(words.at(texts.verdict[next.verdict].title, next.text)),
    ],
  })
  return true
}

interface EditorCommands {
  readonly onSave: () => void
  /** Gives the focus to what comes after the text. */
  readonly onLeave: () => void
}

const bindings = ({ onSave, onLeave }: EditorCommands): readonly KeyBinding[] => [
  {
    key: 'Mod-s',
    preventDefault: true,
    run: () => {
      onSave()
      return true
    },
  },
  { key: 'Alt-ArrowDown', run: (view) => goToDoubtful(view, 1) },
  { key: 'Alt-ArrowUp', run: (view) => goToDoubtful(view, -1) },
  {
    key: 'Escape',
    run: (view) => {
      if (searchPanelOpen(view.state)) return closeSearchPanel(view)
      onLeave()
      return true
    },
  },
]

/** The keys of an article's text, before those of any editor. Tab is none of them: it goes on to the next field. */
export const editorKeys = (commands: EditorCommands): Extension => Prec.high(keymap.of(bindings(commands)))
