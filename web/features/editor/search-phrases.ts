import { EditorState, type Extension } from '@codemirror/state'
import { editorTexts } from '../../texts/review.ts'

/** The words of the search panel and of what is announced there, in the reader's language; keys are the editor's own English. */
export const searchPhrases = (): Extension => EditorState.phrases.of({ ...editorTexts.search })
