import { IconAlertTriangle, IconQuestionMark } from '@tabler/icons-react'
import type { SentenceSupport } from '../../../src/domain/article/article.ts'
import { texts } from '../../texts/index.ts'
import type { SentencePiece } from './sentence-pieces.ts'

/** The id of a sentence's element on the page. */
export const sentenceAnchor = (sentenceId: string): string => `sentence-${sentenceId}`

interface SentenceMarkProps {
  readonly piece: SentencePiece
  readonly support: SentenceSupport | undefined
  readonly selected: boolean
  /** Whether it is the article's first: the keyboard's way into the text. */
  readonly isFirst: boolean
  readonly onSelect: (sentenceId: string) => void
}

/** A sentence that can be picked. Its support shows in colour, in the kind of line below it, and by a sign when it is doubtful. */
export const SentenceMark = ({ piece, support, selected, isFirst, onSelect }: SentenceMarkProps) => {
  const id = piece.sentence?.sentence_id ?? ''
  const verdict = support?.verdict ?? 'unsupported'
  return (
    <a
      href={`#${sentenceAnchor(id)}`}
      className="sentence"
      data-sentence={id}
      data-verdict={verdict}
      data-selected={selected}
      aria-current={selected ? 'true' : undefined}
      tabIndex={piece.opens && (selected || isFirst) ? 0 : -1}
      title={texts.verdict[verdict].title}
      {...(piece.opens ? { id: sentenceAnchor(id) } : {})}
      onClick={(event) => {
        event.preventDefault()
        onSelect(id)
      }}
    >
      {piece.opens && verdict === 'weak' ? (
        <IconQuestionMark size={13} className="sentence-sign" aria-label={texts.verdict.weak.title} />
      ) : null}
      {piece.opens && verdict === 'unsupported' ? (
        <IconAlertTriangle size={14} className="sentence-sign" aria-label={texts.verdict.unsupported.title} />
      ) : null}
      {piece.text}
    </a>
  )
}
