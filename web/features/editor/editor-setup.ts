import { history, historyKeymap, standardKeymap } from '@codemirror/commands'
import { commonmarkLanguage, markdownKeymap } from '@codemirror/lang-markdown'
import { HighlightStyle, LanguageSupport, syntaxHighlighting } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { searchPhrases } from './search-phrases.ts'
import { sentenceMarks } from './sentence-marks.ts'

/** Prose, not a program: headings are larger, marks are quiet. */
const looks = HighlightStyle.define([
  { tag: tags.heading1, class: 'prose-heading prose-heading-1' },
  { tag: tags.heading2, class: 'prose-heading prose-heading-2' },
  { tag: tags.heading3, class: 'prose-heading prose-heading-3' },
  { tag: tags.strong, class: 'prose-strong' },
  { tag: tags.emphasis, class: 'prose-emphasis' },
  { tag: tags.link, class: 'prose-link' },
  { tag: [tags.url, tags.processingInstruction, tags.meta], class: 'prose-mark' },
  { tag: tags.quote, class: 'prose-quote' },
])

interface TextLook {
  readonly label: string
  readonly language: string
  readonly describedBy: string
}

/**
 * What makes a field of CodeMirror into the text of an article. Caret and selection are the browser's own: drawn ones are
 * measured at each key, and a caret that blinks as an animation asks for frames without end.
 */
export const articleText = ({ label, language, describedBy }: TextLook): Extension => [
  history({ newGroupDelay: 600 }),
  EditorView.lineWrapping,
  EditorState.tabSize.of(2),
  new LanguageSupport(commonmarkLanguage),
  syntaxHighlighting(looks),
  search({ top: true }),
  highlightSelectionMatches({ minSelectionLength: 3 }),
  sentenceMarks(),
  searchPhrases(),
  keymap.of([...markdownKeymap, ...standardKeymap, ...historyKeymap, ...searchKeymap]),
  EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': describedBy,
    lang: language,
    dir: 'auto',
    // It scrolls, so it says that keys reach it.
    tabindex: '0',
    spellcheck: 'true',
    autocapitalize: 'sentences',
  }),
]
