import { useEffect, useState } from 'react'

/**
 * Whether a dialog that is fetched only when it is wanted is open: a moment after it stands there, so that it notices
 * what had the focus and gives it back when it closes.
 */
export const useOpenedLate = (wanted: boolean): boolean => {
  const [opened, setOpened] = useState(false)
  useEffect(() => setOpened(wanted), [wanted])
  return opened
}
