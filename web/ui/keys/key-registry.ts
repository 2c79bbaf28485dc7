import { canonicalKeys } from './key-names.ts'

/** Where a key counts: everywhere, on the page that shows it, or in the dialog that stands before the page. */
export type KeyLayer = 'app' | 'page' | 'dialog'

/** Something a person can do by keys, and by name in the command palette. */
export interface KeyBinding {
  /** A key (`j`, `?`, `Mod+Enter`, `ArrowDown`), a sequence (`g b`), or several of them for the same; none: by name only. */
  readonly keys?: string | readonly string[]
  /** What it does, in the reader's language. */
  readonly label: string
  readonly run: () => void
  /** The heading it stands under in the list of keys; "On this page" without. */
  readonly group?: string
  /** Whether it counts while somebody types, too; what is pressed with Mod always does. */
  readonly whileTyping?: boolean
  /** Whether the palette offers it; what only moves about has no business there. */
  readonly inPalette?: boolean
}

interface Registered {
  readonly layer: KeyLayer
  readonly read: () => readonly KeyBinding[]
}

/** In the order of precedence. */
const layers: readonly KeyLayer[] = ['dialog', 'page', 'app']

const registered = new Set<Registered>()

/** Makes bindings known until the returned function is called; they are read anew at every key. */
export const registerKeys = (layer: KeyLayer, read: () => readonly KeyBinding[]): (() => void) => {
  const entry: Registered = { layer, read }
  registered.add(entry)
  return () => void registered.delete(entry)
}

/** What counts in a layer now; what came last comes first. */
export const bindingsIn = (layer: KeyLayer): readonly KeyBinding[] =>
  [...registered]
    .filter((entry) => entry.layer === layer)
    .reverse()
    .flatMap(({ read }) => read())

/** What counts now, what wins first; a dialog leaves only what is its own. */
export const presentBindings = (inDialog: boolean): readonly KeyBinding[] =>
  (inDialog ? layers.slice(0, 1) : layers).flatMap(bindingsIn)

/** The keys of a binding by their canonical names. */
export const keysOf = ({ keys = [] }: KeyBinding): readonly string[] =>
  (typeof keys === 'string' ? [keys] : keys).map(canonicalKeys)
