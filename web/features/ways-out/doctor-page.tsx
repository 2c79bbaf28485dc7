import { Anchor, Button, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { answerOf, api } from '../../api/client.ts'
import { credentialsQuery } from '../../api/queries.ts'
import { connectionTexts, doctorTexts as words } from '../../texts/sites.ts'
import { ForRole } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { Instant } from '../../ui/time.tsx'
import { ConnectionFindings } from '../sites/connection-findings.tsx'

const useExamination = (id: string) =>
  useQuery({
    queryKey: ['site-check', id],
    queryFn: () => answerOf(api.POST('/api/config/credentials/{id}/check', { params: { path: { id } } })),
    // An examination asks a foreign site a dozen times: once for each look at the page.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })

const Examination = ({ id }: { id: string }) => {
  const check = useExamination(id)
  return (
    <>
      {check.isFetching ? (
        <Text size="sm" c="dimmed" role="status">
          {words.checking}
        </Text>
      ) : null}
      {check.isPending ? <Loading rows={5} /> : null}
      {check.isError ? <ProblemAlert error={check.error} /> : null}
      {check.data ? (
        <>
          <ConnectionFindings check={check.data} />
          <Text size="sm" c="dimmed" component="div">
            {words.checkedAt} <Instant at={check.data.checked_at} />
          </Text>
        </>
      ) : null}
      <div>
        <Button
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={check.isFetching}
          onClick={() => void check.refetch()}
        >
          {check.data ? words.again : connectionTexts.check}
        </Button>
      </div>
    </>
  )
}

/** The doctor of one WordPress site: looks when the page is opened, and tells step by step what is right and what to do. */
export const DoctorPage = () => {
  const { id } = useParams({ from: '/shell/settings/ways-out/$id' })
  const sites = useQuery(credentialsQuery())
  const site = sites.data?.items.find(({ credential_id }) => credential_id === id)
  const isGone = sites.isSuccess && site === undefined
  return (
    <Page title={words.title(site?.label ?? '…')} lead={isGone ? words.gone : words.lead} size="sm">
      <Anchor component={Link} to="/settings/ways-out" size="sm">
        {words.back}
      </Anchor>
      {site ? (
        <>
          <Text size="sm" c="dimmed">
            {[site.user, site.site_url].filter(Boolean).join(' · ')}
          </Text>
          <ForRole least="editor">
            <Examination id={id} />
          </ForRole>
        </>
      ) : null}
    </Page>
  )
}
