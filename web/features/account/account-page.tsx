import { Button, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { firstOwnerId } from '../../../src/domain/user.ts'
import type { Session } from '../../../src/http/contract/session.ts'
import { api, successOf } from '../../api/client.ts'
import { sessionsQuery } from '../../api/people-queries.ts'
import { sessionQuery } from '../../api/queries.ts'
import { sessionTexts } from '../../texts/first.ts'
import { accountTexts as words } from '../../texts/settings.ts'
import { Facts } from '../../ui/facts.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Section } from '../../ui/section.tsx'
import { fullInstant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'
import { Appearance } from './appearance.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'

const SignOut = () => {
  const navigate = useNavigate()
  const leave = useAction({
    run: () => successOf(api.DELETE('/api/session')),
    after: () => void navigate({ to: '/sign-in' }),
  })
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {words.leaveText}
      </Text>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {words.leave}
      </Button>
    </Group>
  )
}

const You = ({ session }: { session: Session }) => (
  <Section title={words.you}>
    <Facts
      facts={[
        [words.name, session.name ?? ''],
        [
          words.role,
          session.role === null ? '' : `${sessionTexts.role[session.role]}. ${sessionTexts.may[session.role]}`,
        ],
        ...(session.expires_at === null ? [] : [[words.signedInUntil, fullInstant(session.expires_at)] as const]),
      ]}
    />
    <Text size="sm" c="dimmed" maw="65ch">
      {session.user_id === firstOwnerId ? words.nameFirst : words.nameHelp}
    </Text>
  </Section>
)

const Sections = ({ session }: { session: Session | undefined }) => (
  <>
    {session ? (
      <>
        <You session={session} />
        <Section title={words.password}>
          <PasswordForm session={session} />
        </Section>
      </>
    ) : null}
    <Section title={words.sessions} lead={words.sessionsLead}>
      <SessionList />
    </Section>
    <Section title={words.look} lead={words.lookLead}>
      <Appearance />
    </Section>
    <Section title={words.leave}>
      <SignOut />
    </Section>
  </>
)

/** One's own account: who one is, the password, the browsers, language and colours, the way out. */
export const AccountPage = () => {
  const session = useQuery(sessionQuery())
  const sessions = useQuery(sessionsQuery())
  // Shown at once when both are known: what stands above would move what stands below.
  const isPending = session.isPending || sessions.isPending
  return (
    <Page title={words.title} lead={words.lead} size="sm">
      {session.isError ? <ProblemAlert error={session.error} onRetry={() => void session.refetch()} /> : null}
      {isPending ? <Loading /> : <Sections session={session.data} />}
    </Page>
  )
}
