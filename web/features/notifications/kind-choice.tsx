import { Checkbox, SimpleGrid } from '@mantine/core'
import { type HappeningKind, happeningKinds } from '../../../src/domain/happening.ts'
import { notificationTexts as words } from '../../texts/settings.ts'

interface KindChoiceProps {
  readonly kinds: readonly HappeningKind[]
  readonly disabled?: boolean
  readonly onChange: (kinds: HappeningKind[]) => void
}

/** Of what one is told, each happening with a sentence on it. */
export const KindChoice = ({ kinds, disabled = false, onChange }: KindChoiceProps) => (
  <Checkbox.Group
    label={words.about}
    value={[...kinds]}
    onChange={(chosen) => onChange(happeningKinds.filter((kind) => chosen.includes(kind)))}
  >
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt={8}>
      {happeningKinds.map((kind) => (
        <Checkbox
          key={kind}
          value={kind}
          disabled={disabled}
          label={words.kinds[kind].title}
          description={words.kinds[kind].text}
        />
      ))}
    </SimpleGrid>
  </Checkbox.Group>
)
