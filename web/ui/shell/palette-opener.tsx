import { UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keysTexts } from '../../texts/index.ts'
import { KeyCaps } from '../keys/key-caps.tsx'

/** The way to the palette for hands on a mouse or a phone. */
export const PaletteOpener = ({ onOpen }: { onOpen: () => void }) => (
  <UnstyledButton className="palette-opener" aria-label={keysTexts.open} title={keysTexts.open} onClick={onOpen}>
    <IconSearch size={17} aria-hidden />
    <span className="palette-opener-keys" aria-hidden>
      <KeyCaps keys="Mod+k" size="xs" />
    </span>
  </UnstyledButton>
)
