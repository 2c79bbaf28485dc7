import type { DeadLetterItem } from '../../../src/http/contract/dead-letter.ts'
import { failedTexts as words } from '../../texts/failed.ts'
import { useKeys } from '../../ui/keys/use-keys.ts'
import type { Selection } from './use-selection.ts'

/** The buttons that open the failures, in the order of the list. */
const openers = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.failed-open')]

const placeOfFocus = (): number =>
  document.activeElement instanceof HTMLElement ? openers().indexOf(document.activeElement) : -1

/** Puts the focus so many failures further on; at an end it stays. */
const move = (by: number): void => {
  const all = openers()
  const to = Math.min(Math.max(placeOfFocus() + by, 0), all.length - 1)
  all[to]?.focus()
}

/** Goes through the failures by keys, and selects the one that has the focus; Enter opens it. */
export const useFailureKeys = (items: readonly DeadLetterItem[], selection: Selection | null): void =>
  useKeys([
    { keys: 'j', label: words.keys.next, inPalette: false, run: () => move(1) },
    { keys: 'k', label: words.keys.previous, inPalette: false, run: () => move(-1) },
    ...(selection === null
      ? []
      : [
          {
            keys: 'x',
            label: words.keys.select,
            inPalette: false,
            run: () => {
              const item = items[placeOfFocus()]
              if (item !== undefined) selection.toggle(item)
            },
          },
        ]),
  ])
