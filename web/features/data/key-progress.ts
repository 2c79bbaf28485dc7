import type { KeyList } from '../../../src/http/contract/keys.ts'

type MasterKey = KeyList['items'][number]

/** How a key stands. */
export const keyState = ({
  present,
  at_hand,
  abandoned,
}: MasterKey): 'present' | 'former' | 'missing' | 'abandoned' => {
  if (present) return 'present'
  if (at_hand) return 'former'
  return abandoned ? 'abandoned' : 'missing'
}

/** How far a change of the key is: secrets under the present key, of all whose key is at hand. */
export const keyProgress = ({ items }: KeyList): { readonly done: number; readonly all: number } => {
  const sum = (keys: readonly MasterKey[]) => keys.reduce((total, { secrets }) => total + secrets, 0)
  return { done: sum(items.filter(({ present }) => present)), all: sum(items.filter(({ at_hand }) => at_hand)) }
}

/** Whether there are keys that nothing needs any more. */
export const hasUnneeded = ({ items }: KeyList): boolean =>
  items.some(({ at_hand, present, secrets }) => at_hand && !present && secrets === 0)
