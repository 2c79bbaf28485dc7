import { useEffect, useLayoutEffect, useRef } from 'react'
import { type KeyBinding, type KeyLayer, registerKeys } from './key-registry.ts'

/**
 * What can be done by keys while a component is mounted. The bindings may be others at every render; none is called while
 * somebody types, unless it says so. They stand in the list of keys (`?`) and, by their names, in the command palette.
 */
export const useKeys = (bindings: readonly KeyBinding[], layer: KeyLayer = 'page'): void => {
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  useEffect(() => registerKeys(layer, () => latest.current), [layer])
}
