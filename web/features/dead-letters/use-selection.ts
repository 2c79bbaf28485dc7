import { useState } from 'react'
import type { DeadLetterItem } from '../../../src/http/contract/dead-letter.ts'
import type { FailureFilter } from '../../api/dead-letter-queries.ts'
import type { LetterChoice } from '../../api/settle-dead-letters.ts'

/** The name of a failure within the page. */
export const keyOf = ({ submission_id, letter_id }: Pick<DeadLetterItem, 'submission_id' | 'letter_id'>): string =>
  `${submission_id}/${letter_id}`

/** Which failures of a list are selected: some that are shown, or all that match, those not shown too. */
export const useSelection = (items: readonly DeadLetterItem[], filter: FailureFilter) => {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [every, setEvery] = useState(false)
  // What is gone from the list is not selected any more.
  const letters = items.filter((item) => every || picked.has(keyOf(item)))
  const choice: LetterChoice = every
    ? { every: filter }
    : { letters: letters.map(({ submission_id, letter_id }) => ({ submission_id, letter_id })) }
  const pick = (keys: Iterable<string>, all = false): void => {
    setPicked(new Set(keys))
    setEvery(all)
  }
  return {
    choice,
    every,
    count: letters.length,
    some: letters.length > 0,
    all: items.length > 0 && letters.length === items.length,
    has: (item: DeadLetterItem) => every || picked.has(keyOf(item)),
    toggle: (item: DeadLetterItem) => {
      const chosen = new Set(letters.map(keyOf))
      if (!chosen.delete(keyOf(item))) chosen.add(keyOf(item))
      pick(chosen)
    },
    pickShown: () => pick(items.map(keyOf)),
    pickEvery: () => pick([], true),
    clear: () => pick([]),
  }
}

/** Which failures of a list are selected. */
export type Selection = ReturnType<typeof useSelection>
