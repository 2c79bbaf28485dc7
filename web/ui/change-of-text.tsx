import './changes.css'

interface Words {
  readonly text: string
  readonly in: 'both' | 'left' | 'right'
}

interface ChangeProps {
  readonly before: string | null
  readonly after: string | null
  /** The words of both, where one became the other. */
  readonly words: readonly Words[] | null
  readonly labels: { readonly before: string; readonly after: string }
}

const tagged = ({ text, in: where }: Words) =>
  where === 'left' ? <del>{text}</del> : where === 'right' ? <ins>{text}</ins> : text

/** Words repeat; their places do not. */
const placed = (words: readonly Words[]) => words.map((word, place) => ({ ...word, place }))

const labelOf = ({ before, after, labels }: ChangeProps): string | null =>
  before === null ? labels.after : after === null ? labels.before : null

/** One paragraph as it changed: what went is struck, what came is marked, in words and not by colour alone. */
export const ChangeOfText = (props: ChangeProps) => {
  const { before, after, words } = props
  const label = labelOf(props)
  return (
    <div className="change">
      {label === null ? null : <span className="change-label">{label}</span>}
      {words === null ? (
        <>
          {before === null ? null : <del>{before}</del>}
          {after === null ? null : <ins>{after}</ins>}
        </>
      ) : (
        placed(words).map((word) => <span key={word.place}>{tagged(word)}</span>)
      )}
    </div>
  )
}
