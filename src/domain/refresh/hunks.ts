import { compareUnits, type UnitChange } from '../changes/compare-units.ts'
import { joinUnits, type TextUnit, textUnits } from '../changes/text-units.ts'

type Change = UnitChange<TextUnit, TextUnit>

/** One change from the public version to a new one, to be approved or left by itself. */
export interface Hunk {
  /** `h1`, `h2` ... in the order of the text. */
  readonly hunk_id: string
  readonly kind: 'changed' | 'added' | 'removed'
  /** The heading under which it stands; null before the first one. */
  readonly heading: string | null
  readonly before: string | null
  readonly after: string | null
}

/** What hunks are made from. */
export interface HunksInput {
  /** The public version. */
  readonly published: string
  readonly fresh: string
  /** Versions before, the public one too: what they say already is no news, and an editor decided on it. */
  readonly earlier: readonly string[]
  /** Sentences of the public version that are carried no more. */
  readonly lost: readonly string[]
}

const holdsLost = (unit: TextUnit, lost: readonly string[]): boolean =>
  lost.some((sentence) => unit.text.includes(sentence))

/** Whether a change brings something: words that no version had, or words gone that nothing carries any more. */
const isNews = ({ left, right, kind }: Change, known: ReadonlySet<string>, lost: readonly string[]): boolean => {
  if (kind === 'same') return false
  if (left !== null && holdsLost(left, lost)) return true
  return right !== null && !known.has(right.text)
}

const headingsOf = (changes: readonly Change[]): readonly (string | null)[] => {
  let heading: string | null = null
  return changes.map(({ left }) => {
    if (left !== null && /^##\s/u.test(left.markdown)) heading = left.text
    return heading
  })
}

const changesOf = ({ published, fresh, earlier, lost }: HunksInput) => {
  const changes = compareUnits(textUnits(published), textUnits(fresh))
  const known = new Set(earlier.flatMap((markdown) => textUnits(markdown).map(({ text }) => text)))
  const headings = headingsOf(changes)
  let count = 0
  return changes.map((change, index) => {
    if (!isNews(change, known, lost)) return { change, hunk: null }
    count += 1
    const { kind, left, right } = change
    const hunk: Hunk = {
      hunk_id: `h${count}`,
      kind: kind === 'added' ? 'added' : kind === 'removed' ? 'removed' : 'changed',
      heading: headings[index] ?? null,
      before: left?.markdown ?? null,
      after: right?.markdown ?? null,
    }
    return { change, hunk }
  })
}

/** The changes that a new version offers over the public one, in the order of the text. */
export const hunksOf = (input: HunksInput): readonly Hunk[] =>
  changesOf(input).flatMap(({ hunk }) => (hunk === null ? [] : [hunk]))

/** The public version with the accepted changes in it, and nothing else changed. */
export const applyHunks = (input: HunksInput, accepted: ReadonlySet<string>): string =>
  joinUnits(
    changesOf(input).flatMap(({ change, hunk }) => {
      const unit = hunk !== null && accepted.has(hunk.hunk_id) ? change.right : change.left
      return unit === null ? [] : [unit]
    }),
  )
