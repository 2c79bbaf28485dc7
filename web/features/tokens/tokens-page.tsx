import { Button, Paper, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../api/queries.ts'
import { tokenTexts as words } from '../../texts/settings.ts'
import { Page } from '../../ui/page.tsx'
import { CopyLine, ShownOnce } from '../../ui/shown-once.tsx'
import { type MadeToken, TokenDialog } from './token-dialog.tsx'
import { TokenList } from './token-list.tsx'

/** A token that was just made: its secret, and how it is used. */
const Made = ({ made, onClose }: { made: MadeToken; onClose: () => void }) => (
  <ShownOnce title={words.made(made.token.label)} text={words.madeText} secret={made.secret} onClose={onClose}>
    <Text size="sm" mt="sm">
      {words.tryIt}
    </Text>
    <CopyLine text={`curl -H "Authorization: Bearer ${made.secret}" ${window.location.origin}/api/session`} />
  </ShownOnce>
)

/** The keys by which programs act for people. */
export const TokensPage = () => {
  const role = useQuery(sessionQuery()).data?.role ?? 'viewer'
  const [making, make] = useState(false)
  const [made, setMade] = useState<MadeToken | null>(null)
  return (
    <Page
      title={words.title}
      lead={role === 'owner' ? `${words.lead} ${words.leadOwner}` : words.lead}
      size="sm"
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => make(true)}>
          {words.make}
        </Button>
      }
    >
      {made === null ? null : <Made made={made} onClose={() => setMade(null)} />}
      <Paper p={{ base: 'sm', sm: 'md' }}>
        <TokenList />
      </Paper>
      <TokenDialog opened={making} ownRole={role} onClose={() => make(false)} onMade={setMade} />
    </Page>
  )
}
