import { Badge, EmptyState, Table, Text, VisuallyHidden } from '@mantine/core'
import { IconApi } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ApiTokenView } from '../../../src/http/contract/people.ts'
import { api, successOf } from '../../api/client.ts'
import { apiTokensQuery } from '../../api/people-queries.ts'
import { sessionQuery } from '../../api/queries.ts'
import { sessionTexts } from '../../texts/first.ts'
import { tokenTexts as words } from '../../texts/settings.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { useAction } from '../../ui/use-action.ts'

/** The name of an area without what it holds. */
const shortArea = (name: string): string => name.split(':')[0] ?? name

const spokenAreas = ({ areas }: ApiTokenView): string =>
  areas === null ? words.everywhere : areas.map((area) => shortArea(words.areaNames[area])).join(', ')

const Revoke = ({ token: { token_id: id, label } }: { token: ApiTokenView }) => {
  const revoke = useAction<void, undefined>({
    run: () => successOf(api.DELETE('/api/tokens/{id}', { params: { path: { id } } })),
    said: words.revoked(label),
  })
  return (
    <ConfirmButton
      label={words.revoke}
      name={words.revokeOf(label)}
      title={words.revokeTitle(label)}
      text={words.revokeText}
      action={revoke}
    />
  )
}

const TokenRow = ({ token, isOwn }: { token: ApiTokenView; isOwn: boolean }) => (
  <Table.Tr>
    <Table.Td>
      <Text fw={600} className="file-path">
        {token.label}
      </Text>
      {isOwn ? null : (
        <Text size="sm" c="dimmed">
          {words.of(token.user_name)}
        </Text>
      )}
    </Table.Td>
    <Table.Td data-label={words.columns.may}>
      <Text size="sm">{sessionTexts.role[token.role]}</Text>
      <Text size="xs" c="dimmed">
        {spokenAreas(token)}
      </Text>
    </Table.Td>
    <Table.Td data-label={words.columns.used}>
      {token.last_used_at === null ? (
        <Text size="sm" c="dimmed" span>
          {words.unused}
        </Text>
      ) : (
        <Instant at={token.last_used_at} />
      )}
    </Table.Td>
    <Table.Td data-label={words.columns.ends}>
      {Date.parse(token.expires_at) > Date.now() ? (
        <Instant at={token.expires_at} />
      ) : (
        <Badge color="gray" variant="light" tt="none">
          {words.ended}
        </Badge>
      )}
    </Table.Td>
    <Table.Td className="row-actions">
      <Revoke token={token} />
    </Table.Td>
  </Table.Tr>
)

/** The keys of programs: what each may, when it was last used, when it ends; each can be revoked. */
export const TokenList = () => {
  const tokens = useQuery(apiTokensQuery())
  const own = useQuery(sessionQuery()).data?.user_id
  if (tokens.isPending) return <Loading rows={3} />
  if (tokens.isError) return <ProblemAlert error={tokens.error} onRetry={() => void tokens.refetch()} />
  if (tokens.data.length === 0)
    return <EmptyState icon={<IconApi />} title={words.emptyTitle} description={words.emptyText} py="xl" />
  return (
    <Table className="folding-table" verticalSpacing="sm" aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.columns.label}</Table.Th>
          <Table.Th>{words.columns.may}</Table.Th>
          <Table.Th>{words.columns.used}</Table.Th>
          <Table.Th>{words.columns.ends}</Table.Th>
          <Table.Th w={100}>
            <VisuallyHidden>{words.revoke}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {tokens.data.map((token) => (
          <TokenRow key={token.token_id} token={token} isOwn={token.user_id === own} />
        ))}
      </Table.Tbody>
    </Table>
  )
}
