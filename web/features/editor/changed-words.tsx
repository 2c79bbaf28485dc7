import '../../ui/changes.css'
import type { Change } from 'diff'

/** What is the same on both sides is shown only as far as it tells where one is, in characters. */
const shownAround = 90

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const longest = shownAround * (isFirst || isLast ? 1 : 2)
  if (text.length <= longest) return text
  const start = isFirst ? '' : text.slice(0, shownAround)
  const end = isLast ? '' : text.slice(-shownAround)
  return `${start} … ${end}`
}

/** How one text becomes another: what goes is struck, what comes is set off; in words, not by colour alone. */
export const ChangedWords = ({ changes }: { changes: readonly Change[] }) => {
  const pieces = changes.map((change, place) => ({ ...change, place }))
  return (
    <div className="change">
      <span dir="auto">
        {pieces.map(({ value, added, removed, place }) =>
          added ? (
            <ins key={place}>{value}</ins>
          ) : removed ? (
            <del key={place}>{value}</del>
          ) : (
            <span key={place}>{shortened(value, place === 0, place === pieces.length - 1)}</span>
          ),
        )}
      </span>
    </div>
  )
}
