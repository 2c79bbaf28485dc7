import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { keysTexts, texts } from '../../texts/index.ts'
import { places } from '../places.ts'
import { KeyCaps } from './key-caps.tsx'
import { useKeyListener } from './use-key-listener.ts'
import { useKeys } from './use-keys.ts'

const Palette = lazy(async () => ({ default: (await import('../palette/palette.tsx')).Palette }))
const KeysOverlay = lazy(async () => ({ default: (await import('./keys-overlay.tsx')).KeysOverlay }))

type Aid = 'palette' | 'keys'

const useAppKeys = (open: (aid: Aid) => void): void => {
  const navigate = useNavigate()
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
      ...places.map(({ to, label, keys }) => ({
        keys,
        label,
        group: keysTexts.goTo,
        run: () => void navigate({ to }),
      })),
    ],
    'app',
  )
}

/** Listens to the keys of the whole product, and shows the palette or the list of keys when it is asked for. */
export const KeysAndPalette = () => {
  const [aid, setAid] = useState<Aid | null>(null)
  useAppKeys(setAid)
  useKeyListener(aid === 'palette')
  const close = () => setAid(null)
  return (
    <>
      <Tooltip label={keysTexts.open}>
        <UnstyledButton className="palette-opener" aria-label={keysTexts.open} onClick={() => setAid('palette')}>
          <IconSearch size={16} aria-hidden />
          <span className="palette-opener-keys" aria-hidden>
            <KeyCaps keys="Mod+k" size="xs" />
          </span>
        </UnstyledButton>
      </Tooltip>
      <Suspense fallback={null}>
        {aid === 'palette' ? <Palette onClose={close} /> : null}
        {aid === 'keys' ? <KeysOverlay onClose={close} /> : null}
      </Suspense>
    </>
  )
}
