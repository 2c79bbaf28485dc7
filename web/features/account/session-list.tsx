import { Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { sessionViewSchema } from '../../../src/http/contract/session.ts'
import { api, successOf } from '../../api/client.ts'
import { sessionsQuery } from '../../api/people-queries.ts'
import { accountTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { RowButton } from '../../ui/row-button.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'
import { namedBrowser } from './spoken-browser.ts'

type SignedInBrowser = z.infer<typeof sessionViewSchema>

const spoken = (userAgent: string | null): string => {
  const { browser, system } = namedBrowser(userAgent)
  if (browser !== null && system !== null) return words.on(browser, system)
  return browser ?? system ?? userAgent ?? words.unknownBrowser
}

const endSession = (id: string) => successOf(api.DELETE('/api/sessions/{id}', { params: { path: { id } } }))

const SessionRow = ({ session }: { session: SignedInBrowser }) => {
  const { session_id: id, current, created_at: since, expires_at: until, browser } = session
  const end = useAction({ run: () => endSession(id), said: words.ended })
  return (
    <li className="version-row">
      <div>
        <Group gap="xs">
          <Text fw={600}>{spoken(browser)}</Text>
          {current ? (
            <Badge size="sm" variant="light" tt="none">
              {words.thisBrowser}
            </Badge>
          ) : null}
        </Group>
        <Text size="sm" c="dimmed" component="div">
          {words.since} <Instant at={since} />, {words.until} <Instant at={until} />
        </Text>
        {end.isError ? <ProblemAlert error={end.error} /> : null}
      </div>
      {current ? null : <RowButton label={words.endOne} name={words.endOneOf(spoken(browser))} action={end} />}
    </li>
  )
}

/** The browsers in which one is signed in; this one is marked, the others can be signed out. */
export const SessionList = () => {
  const sessions = useQuery(sessionsQuery())
  const others = sessions.data?.filter(({ current }) => !current) ?? []
  const endOthers = useAction<void, undefined>({
    run: async () => {
      for (const { session_id: id } of others) await endSession(id)
    },
    said: words.endedOthers,
  })
  if (sessions.isPending) return <Loading rows={2} />
  if (sessions.isError) return <ProblemAlert error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <>
      <ul className="plain-list">
        {sessions.data.map((session) => (
          <SessionRow key={session.session_id} session={session} />
        ))}
      </ul>
      {others.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.onlyHere}
        </Text>
      ) : (
        <Group justify="flex-end">
          <ConfirmButton
            size="sm"
            label={words.endOthers}
            title={words.endOthersTitle}
            text={words.endOthersText}
            action={endOthers}
          />
        </Group>
      )}
    </>
  )
}
