import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { isAtLeast } from '../../../src/domain/access.ts'
import { sessionQuery } from '../../api/queries.ts'
import { keysTexts, texts } from '../../texts/first.ts'
import { places } from '../places.ts'
import { settingsPlaces } from '../settings-places.ts'
import { useKeyListener } from './use-key-listener.ts'
import { useKeys } from './use-keys.ts'

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }))
const KeysOverlay = lazy(async () => ({ default: (await import('./keys-overlay.tsx')).KeysOverlay }))

/** What helps from every page: the command palette, the list of keys. */
export type Aid = 'palette' | 'keys'

interface AidsProps {
  readonly aid: Aid | null
  readonly onAid: (aid: Aid | null) => void
}

const useAppKeys = (open: (aid: Aid) => void): void => {
  const navigate = useNavigate()
  const role = useQuery(sessionQuery()).data?.role ?? 'viewer'
  useKeys(
    [
      {
        keys: 'Mod+k',
        label: keysTexts.open,
        group: keysTexts.everywhere,
        run: () => open('palette'),
        inPalette: false,
      },
      { keys: '?', label: keysTexts.show, group: keysTexts.everywhere, run: () => open('keys') },
      { keys: 'c', label: texts.nav.submit, group: keysTexts.everywhere, run: () => void navigate({ to: '/submit' }) },
      { label: texts.books.batch, group: keysTexts.everywhere, run: () => void navigate({ to: '/batch' }) },
      ...places.map(({ to, label, keys }) => ({
        keys,
        label,
        group: keysTexts.goTo,
        run: () => void navigate({ to }),
      })),
      // By their names only, in the palette.
      ...settingsPlaces
        .filter(({ to, least }) => to.startsWith('/settings/') && isAtLeast(role, least))
        .map(({ to, label }) => ({ label, group: texts.settings.title, run: () => void navigate({ to }) })),
    ],
    'app',
  )
}

/** Listens to the keys of the whole product, and shows the palette or the list of keys when it is asked for. */
export const Aids = ({ aid, onAid }: AidsProps) => {
  useAppKeys(onAid)
  useKeyListener(aid === 'palette')
  const close = () => onAid(null)
  return (
    <Suspense fallback={null}>
      {aid === 'palette' ? <Palette onClose={close} /> : null}
      {aid === 'keys' ? <KeysOverlay onClose={close} /> : null}
    </Suspense>
  )
}
