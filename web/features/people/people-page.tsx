import { Button, Paper, Table, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { roles } from '../../../src/domain/access.ts'
import { sessionTexts } from '../../texts/first.ts'
import { peopleTexts as words } from '../../texts/settings.ts'
import { ForRole } from '../../ui/for-role.tsx'
import { Page } from '../../ui/page.tsx'
import { Section } from '../../ui/section.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { fullInstant } from '../../ui/time.tsx'
import { useMay } from '../../ui/use-role.ts'
import { PeopleList } from './people-list.tsx'
import { AddPerson, type InvitedPerson } from './person-dialog.tsx'

const Roles = () => (
  <Section title={words.rolesTitle} lead={words.rolesLead}>
    <Table className="folding-table" verticalSpacing="sm" aria-label={words.rolesTitle}>
      <Table.Tbody>
        {roles.map((role) => (
          <Table.Tr key={role}>
            <Table.Th scope="row" w={130} tt="capitalize">
              {sessionTexts.role[role]}
            </Table.Th>
            <Table.Td>
              {words.rights[role].map((right) => (
                <Text key={right} size="sm">
                  {right}
                </Text>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Section>
)

/** Who may sign in, and as what. */
export const PeoplePage = () => {
  const mayChange = useMay('owner')
  const [adding, add] = useState(false)
  const [invited, setInvited] = useState<InvitedPerson | null>(null)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      size="sm"
      actions={
        mayChange ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => add(true)}>
            {words.add}
          </Button>
        ) : null
      }
    >
      {invited === null ? null : (
        <ShownOnce
          title={words.invited(invited.user.name)}
          text={`${words.linkText} ${words.linkUntil(fullInstant(invited.invitation.expires_at))}`}
          secret={invited.invitation.link}
          onClose={() => setInvited(null)}
        />
      )}
      <ForRole least="owner">
        <Paper p={{ base: 'sm', sm: 'md' }}>
          <PeopleList onInvited={setInvited} />
        </Paper>
      </ForRole>
      <Roles />
      <AddPerson opened={adding} onClose={() => add(false)} onInvited={setInvited} />
    </Page>
  )
}
