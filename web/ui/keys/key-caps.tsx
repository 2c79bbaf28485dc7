import './keys.css'
import { Kbd } from '@mantine/core'
import { keysTexts } from '../../texts/first.ts'
import { capsOf } from './key-names.ts'

/** Caps repeat; their places do not. */
const placed = <T,>(parts: readonly T[]) => parts.map((part, place) => ({ part, place }))

/** Keys as they are pressed: held together, or one after the other. */
export const KeyCaps = ({ keys, size = 'sm' }: { keys: string; size?: 'xs' | 'sm' }) => (
  <span className="key-caps">
    {placed(capsOf(keys)).map(({ part: together, place }) => (
      <span key={place} className="key-caps">
        {place > 0 ? <span className="key-then">{keysTexts.afterwards}</span> : null}
        {placed(together).map(({ part, place: cap }) => (
          <Kbd key={cap} size={size}>
            {part}
          </Kbd>
        ))}
      </span>
    ))}
  </span>
)
