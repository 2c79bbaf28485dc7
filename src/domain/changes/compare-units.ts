import { alike } from '../grounding/likeness.ts'
import { isSameUnit, type TextUnit } from './text-units.ts'

/** What became of one unit from one text to another. */
export type UnitChange<L extends TextUnit, R extends TextUnit> =
  | { readonly kind: 'same' | 'changed'; readonly left: L; readonly right: R }
  | { readonly kind: 'removed'; readonly left: L; readonly right: null }
  | { readonly kind: 'added'; readonly left: null; readonly right: R }

/** From here on two units in the same place are one unit that was changed. */
const stillTheSame = 0.35

/** For each pair of places the length of the longest common run of units behind them. */
const lengths = (left: readonly TextUnit[], right: readonly TextUnit[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [row, below] = [table[i], table[i + 1]]
      if (row === undefined || below === undefined) continue
      const [one, other] = [left[i], right[j]]
      const isSame = one !== undefined && other !== undefined && isSameUnit(one, other)
      row[j] = isSame ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

/** A stretch without anything in common: what is like each other in order is one changed unit, the rest came or went. */
const stretch = <L extends TextUnit, R extends TextUnit>(
  left: readonly L[],
  right: readonly R[],
): UnitChange<L, R>[] => {
  const changes: UnitChange<L, R>[] = []
  let from = 0
  for (const one of left) {
    const at = right.findIndex((other, index) => index >= from && alike(one.text, other.text) >= stillTheSame)
    const other = right[at]
    if (other === undefined) changes.push({ kind: 'removed', left: one, right: null })
    else {
      for (const added of right.slice(from, at)) changes.push({ kind: 'added', left: null, right: added })
      changes.push({ kind: 'changed', left: one, right: other })
      from = at + 1
    }
  }
  return [...changes, ...right.slice(from).map((added) => ({ kind: 'added', left: null, right: added }) as const)]
}

/** What became of every unit of a text in another one, in order. */
export const compareUnits = <L extends TextUnit, R extends TextUnit>(
  left: readonly L[],
  right: readonly R[],
): readonly UnitChange<L, R>[] => {
  const table = lengths(left, right)
  const changes: UnitChange<L, R>[] = []
  let [i, j, fromLeft, fromRight] = [0, 0, 0, 0]
  const settle = (): void => {
    changes.push(...stretch(left.slice(fromLeft, i), right.slice(fromRight, j)))
  }
  while (i < left.length || j < right.length) {
    const [one, other] = [left[i], right[j]]
    if (one !== undefined && other !== undefined && isSameUnit(one, other)) {
      settle()
      changes.push({ kind: 'same', left: one, right: other })
      i += 1
      j += 1
      fromLeft = i
      fromRight = j
    } else if (one === undefined || (other !== undefined && (table[i]?.[j + 1] ?? 0) > (table[i + 1]?.[j] ?? 0))) j += 1
    else i += 1
  }
  settle()
  return changes
}
