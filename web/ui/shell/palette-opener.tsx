import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keysTexts } from '../../texts/first.ts'
import { KeyCaps } from '../keys/key-caps.tsx'

/** The way to the palette for hands on a mouse or a phone. */
export const PaletteOpener = ({ onOpen }: { onOpen: () => void }) => (
  <UnstyledButton className="palette-opener" title={keysTexts.open} onClick={onOpen}>
    <IconSearch size={17} aria-hidden />
    <VisuallyHidden>{keysTexts.open}</VisuallyHidden>
    <span className="palette-opener-keys">
      <KeyCaps keys="Mod+k" size="xs" />
    </span>
  </UnstyledButton>
)
