import { Radio, Stack, Text } from '@mantine/core'
import { type Role, roles } from '../../../src/domain/access.ts'
import { sessionTexts } from '../../texts/first.ts'
import { peopleTexts as words } from '../../texts/settings.ts'

interface RoleChoiceProps {
  readonly label: string
  readonly value: Role
  /** Those that can be chosen; all unless told. */
  readonly choices?: readonly Role[]
  readonly onChange: (role: Role) => void
}

/** One of the roles, each told in plain words. */
export const RoleChoice = ({ label, value, choices = roles, onChange }: RoleChoiceProps) => (
  <Radio.Group
    label={label}
    value={value}
    onChange={(next) => {
      const role = choices.find((one) => one === next)
      if (role !== undefined) onChange(role)
    }}
  >
    <Stack gap="xs" mt={6}>
      {choices.map((role) => (
        <Radio
          key={role}
          value={role}
          label={
            <Text span tt="capitalize" size="sm">
              {sessionTexts.role[role]}
            </Text>
          }
          description={words.rights[role].join('. ')}
        />
      ))}
    </Stack>
  </Radio.Group>
)
