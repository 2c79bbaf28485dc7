import { IconMessage2 } from '@tabler/icons-react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { reviewTexts } from '../../texts/review.ts'
import type { SentencePiece } from './sentence-pieces.ts'
import { isFlagged, shownVerdictOf } from './shown-verdict.ts'
import { verdictLooks, verdictTitle } from './verdict-badge.tsx'

/** The id of a sentence's element on the page. */
export const sentenceAnchor = (sentenceId: string): string => `sentence-${sentenceId}`

interface SentenceMarkProps {
  readonly piece: SentencePiece
  readonly support: SentenceSupport | undefined
  readonly selected: boolean
  /** Whether it is the article's first: the keyboard's way into the text. */
  readonly isFirst: boolean
  /** Whether an open comment is about it. */
  readonly isCommented: boolean
  /** The numbers of its sources, for the printed page. */
  readonly notes: readonly number[]
  readonly onSelect: (sentenceId: string) => void
}

const unknown = { kind: 'factual', verdict: 'unsupported' } as const

/** A sentence that can be picked. Its support shows in colour, in the kind of line below it, and by a sign before it. */
export const SentenceMark = (props: SentenceMarkProps) => {
  const { piece, support = unknown, selected, isFirst, isCommented, notes, onSelect } = props
  const id = piece.sentence?.sentence_id ?? ''
  const verdict = shownVerdictOf(support)
  const { sign: Sign } = verdictLooks[verdict]
  // Read aloud, a sign before every sentence would be noise: only what asks for somebody is.
  const said = isFlagged(support) ? { 'aria-label': verdictTitle(verdict) } : { 'aria-hidden': true }
  return (
    <a
      href={`#${sentenceAnchor(id)}`}
      className="sentence"
      data-sentence={id}
      data-verdict={verdict}
      data-selected={selected}
      aria-current={selected ? 'true' : undefined}
      tabIndex={piece.opens && (selected || isFirst) ? 0 : -1}
      title={verdictTitle(verdict)}
      {...(piece.opens ? { id: sentenceAnchor(id) } : {})}
      onClick={(event) => {
        event.preventDefault()
        onSelect(id)
      }}
    >
      {piece.opens ? <Sign size={13} className="sentence-sign" {...said} /> : null}
      {piece.text}
      {piece.closes && isCommented ? (
        <IconMessage2 size={14} className="sentence-comment" aria-label={reviewTexts.comments.tab} />
      ) : null}
      {piece.closes && notes.length > 0 ? <sup className="print-note">{notes.join(', ')}</sup> : null}
    </a>
  )
}
