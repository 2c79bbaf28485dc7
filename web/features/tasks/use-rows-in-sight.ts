import { useMediaQuery } from '@mantine/hooks'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'

/** Pixels of a row: one line of columns, or a card where there is no room for columns. */
const rowPixels = { wide: 64, narrow: 112 } as const
/** What stays over the list while it is scrolled: the shell's bar and the table's heading, in pixels. */
const coveredPixels = 110
/** Rows beyond the edges of the window, so that scrolling finds them there. */
const beyond = 10

/**
 * Which rows of a long list are drawn: those that are seen, some around them, and the one that has the focus.
 * @param focused the index of the row with the focus; -1 for none
 */
export const useRowsInSight = (count: number, focused: number) => {
  const place = useRef<HTMLTableSectionElement>(null)
  const [margin, setMargin] = useState(0)
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false
  // What stands above the list may grow and shrink.
  useLayoutEffect(() => {
    const top = place.current ? place.current.getBoundingClientRect().top + window.scrollY : 0
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => (isNarrow ? rowPixels.narrow : rowPixels.wide),
    overscan: beyond,
    scrollMargin: margin,
    // Rows of another height are other rows to whoever remembers their heights.
    getItemKey: (index) => `${isNarrow}/${index}`,
    scrollPaddingStart: coveredPixels,
    scrollPaddingEnd: 80,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      if (focused === -1 || focused >= count || seen.includes(focused)) return seen
      return [...seen, focused].toSorted((one, other) => one - other)
    },
  })
  return { place, rows, margin }
}
