/** What of a keyboard event tells which key was pressed. */
export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  getModifierState(name: string): boolean
}

const isApple = /mac|iphone|ipad/i.test(globalThis.navigator?.userAgent ?? '')

const isCharacter = (key: string): boolean => [...key].length === 1
const isLetter = (key: string): boolean => /^[a-z]$/i.test(key)

/** The letter of a key: what it writes, or what stands at its place where letters are not Latin. */
const letterOf = ({ key, code }: PressedKey): string => {
  const place = /^Key([A-Z])$/.exec(code)?.[1]
  return isCharacter(key) && !isLetter(key) && /\p{L}/u.test(key) && place !== undefined ? place : key
}

const joined = (key: string, mod: boolean, alt: boolean, shift: boolean): string => {
  const name = key === ' ' ? 'Space' : isCharacter(key) ? key.toLowerCase() : key
  // What a character is already says whether Shift was needed for it; a letter does not.
  const told = shift && (!isCharacter(key) || isLetter(key) || key === ' ')
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${told ? 'Shift+' : ''}${name}`
}

/** The name of a pressed key: `j`, `Shift+j`, `?`, `Mod+k` (Ctrl, or Command on a Mac), `ArrowDown`. */
export const pressedName = (event: PressedKey): string => {
  // The right Alt of many keyboards writes characters and reports Ctrl with Alt.
  const writes = event.getModifierState('AltGraph')
  const mod = isApple ? event.metaKey : event.ctrlKey
  return joined(letterOf(event), mod && !writes, event.altKey && !writes, event.shiftKey)
}

/** A name as {@link pressedName} writes it, whatever case and order somebody wrote it in. */
export const canonicalName = (name: string): string => {
  const parts = name.split('+')
  const key = parts.at(-1) ?? ''
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier)
  return joined(key === 'Space' ? ' ' : key, has('Mod'), has('Alt'), has('Shift'))
}

/** A key or a sequence of keys (`g b`), each by its canonical name. */
export const canonicalKeys = (keys: string): string => keys.split(' ').map(canonicalName).join(' ')

/** Whether keys are characters alone, which a voice or a slip of the hand may write by chance. */
export const areCharacters = (keys: string): boolean => keys.split(' ').every(isCharacter)

const signs: Readonly<Record<string, string>> = {
  Mod: isApple ? '⌘' : 'Ctrl',
  Alt: isApple ? '⌥' : 'Alt',
  Shift: '⇧',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
}

/** What stands on the caps of the keys to press, one after the other, each with those that are held with it. */
export const capsOf = (keys: string): readonly (readonly string[])[] =>
  keys
    .split(' ')
    .map((name) => name.split('+').map((part) => signs[part] ?? (isLetter(part) ? part.toUpperCase() : part)))
