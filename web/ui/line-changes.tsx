import './line-changes.css'

/** One stretch of lines of a comparison. */
export interface LineChange {
  readonly change: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Lines without a change that are shown around one. */
const around = 2

/** What is the same for long is shortened to its ends. */
const shortened = ({ change, text }: LineChange, isFirst: boolean, isLast: boolean): string => {
  const lines = text.replace(/\n$/, '').split('\n')
  if (change !== 'same' || lines.length <= 2 * around + 1) return lines.join('\n')
  const head = isFirst ? [] : lines.slice(0, around)
  const tail = isLast ? [] : lines.slice(-around)
  return [...head, '…', ...tail].join('\n')
}

/** Two texts compared line by line: what went is struck and marked with −, what came with +. */
export const LineChanges = ({ parts, label }: { parts: readonly LineChange[]; label: string }) => (
  <section className="line-changes" aria-label={label}>
    {parts
      .map((part, place) => ({ ...part, place }))
      .map((part) => {
        const text = shortened(part, part.place === 0, part.place === parts.length - 1)
        if (part.change === 'added') return <ins key={part.place}>{text}</ins>
        if (part.change === 'removed') return <del key={part.place}>{text}</del>
        return <span key={part.place}>{text}</span>
      })}
  </section>
)
