import { useState } from 'react'

/** Whether something was wanted once: from then on it stays, so that it can also go in its own way. */
export const useOnceWanted = (wanted: boolean): boolean => {
  const [was, setWas] = useState(wanted)
  if (wanted && !was) setWas(true)
  return was || wanted
}
