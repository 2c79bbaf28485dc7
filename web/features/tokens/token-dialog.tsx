import { Button, Checkbox, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type AccessArea, accessAreas, isAtLeast, type Role, roles } from '../../../src/domain/access.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { tokenTexts as words } from '../../texts/settings.ts'
import { ActionForm } from '../../ui/action-form.tsx'
import { useAction } from '../../ui/use-action.ts'
import { RoleChoice } from '../people/role-choice.tsx'

const dayChoices = [7, 30, 90, 180, 365] as const
const usualDays = 90

/** A token that was just made, with the secret that is seen only now. */
export interface MadeToken {
  readonly token: { readonly label: string }
  readonly secret: string
}

interface TokenFormProps {
  /** What whoever makes it may do: a token may do no more. */
  readonly ownRole: Role
  readonly onClose: () => void
  readonly onMade: (made: MadeToken) => void
}

const Areas = ({ areas, onChange }: { areas: readonly AccessArea[]; onChange: (areas: AccessArea[]) => void }) => (
  <Checkbox.Group
    label={words.areas}
    description={words.areasHelp}
    value={[...areas]}
    onChange={(chosen) => onChange(accessAreas.filter((area) => chosen.includes(area)))}
  >
    <Stack gap={8} mt={8}>
      {accessAreas.map((area) => (
        <Checkbox key={area} value={area} label={words.areaNames[area]} />
      ))}
    </Stack>
  </Checkbox.Group>
)

const Days = ({ days, onChange }: { days: number; onChange: (days: number) => void }) => (
  <Select
    label={words.days}
    allowDeselect={false}
    value={String(days)}
    data={dayChoices.map((count) => ({ value: String(count), label: words.dayCount(count) }))}
    onChange={(chosen) => onChange(Number(chosen ?? usualDays))}
  />
)

/** What is sent of the areas: all of them are no limit. */
const limitedTo = (areas: AccessArea[]) => (areas.length === accessAreas.length ? null : areas)

const TokenForm = ({ ownRole, onClose, onMade }: TokenFormProps) => {
  const [label, setLabel] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [days, setDays] = useState<number>(usualDays)
  const [areas, setAreas] = useState<AccessArea[]>([...accessAreas])
  const make = useAction({
    run: () => answerOf(api.POST('/api/tokens', { body: { label, role, days, areas: limitedTo(areas) } })),
    after: (made) => {
      onMade(made)
      onClose()
    },
  })
  const reasons = fieldReasons(make.error)
  return (
    <ActionForm
      action={make}
      buttons={
        <>
          <Button variant="default" onClick={onClose}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={make.isPending} disabled={label.trim() === '' || areas.length === 0}>
            {words.make}
          </Button>
        </>
      }
    >
      <TextInput
        label={words.label}
        description={words.labelHelp}
        autoComplete="off"
        data-autofocus
        value={label}
        error={reasons['label']}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <RoleChoice
        label={words.role}
        value={role}
        choices={roles.filter((one) => isAtLeast(ownRole, one))}
        onChange={setRole}
      />
      <Areas areas={areas} onChange={setAreas} />
      <Days days={days} onChange={setDays} />
    </ActionForm>
  )
}

/** Asks for what a new token is, what it may do, and how long. */
export const TokenDialog = ({ opened, ...props }: TokenFormProps & { readonly opened: boolean }) => (
  <Modal opened={opened} onClose={props.onClose} title={words.makeTitle} size="lg">
    <TokenForm {...props} />
  </Modal>
)
