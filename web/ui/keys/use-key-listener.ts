import { useEffect, useEffectEvent, useRef } from 'react'
import { areCharacters, pressedName } from './key-names.ts'
import { presentBindings } from './key-registry.ts'
import { nextStep } from './key-sequence.ts'
import { areSingleKeysOn } from './single-keys.ts'
import { isTyping, usesKey } from './typing.ts'

/** Milliseconds within which the next key of a sequence has to come. */
const patienceMs = 1_500

/** Keys that may be held down to go on; anything else is done once a press. */
const held = /^(j|k|Shift\+j|Shift\+k|Arrow\w+|Page\w+)$/

const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[aria-modal="true"]')].some((dialog) => dialog.checkVisibility())

/** Listens to the keys of the whole product; `rests` while what was asked for is on its way. */
export const useKeyListener = (rests: boolean): void => {
  const pending = useRef({ keys: '', at: 0 })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (rests || event.defaultPrevented || event.isComposing) return
    if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(event.key)) return
    const name = pressedName(event)
    if (event.repeat && !held.test(name)) return
    const before = event.timeStamp - pending.current.at < patienceMs ? pending.current.keys : ''
    const { binding, keys, pending: begun } = nextStep(before, name, presentBindings(isDialogOpen()))
    pending.current = { keys: '', at: 0 }
    const writes = isTyping(event.target) && !name.startsWith('Mod+') && binding?.whileTyping !== true
    if (writes || usesKey(event.target, name)) return
    if (areCharacters(begun || keys) && !areSingleKeysOn()) return
    if (begun !== '') pending.current = { keys: begun, at: event.timeStamp }
    if (binding === null) return
    event.preventDefault()
    binding.run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
