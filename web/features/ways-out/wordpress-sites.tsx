import { Button, Group, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Credential } from '../../../src/http/contract/config.ts'
import { api, successOf } from '../../api/client.ts'
import { credentialsQuery } from '../../api/queries.ts'
import { texts } from '../../texts/first.ts'
import { waysOutTexts } from '../../texts/settings.ts'
import { connectionTexts, doctorTexts } from '../../texts/sites.ts'
import { ConfirmButton } from '../../ui/confirm-button.tsx'
import { LockedFor } from '../../ui/for-role.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { useMay } from '../../ui/use-role.ts'
import { CheckResult, useStoredCheck } from '../sites/connection-check.tsx'
import { ConnectionReturn } from '../sites/connection-return.tsx'
import { WordPressForm } from './wordpress-form.tsx'

const words = texts.settings

const SiteRow = ({ site }: { site: Credential }) => {
  const checking = useStoredCheck(site.credential_id)
  const mayCheck = useMay('editor') ?? false
  const mayChange = useMay('owner') ?? false
  const remove = useAction<void, undefined>({
    run: () => successOf(api.DELETE('/api/config/credentials/{id}', { params: { path: { id: site.credential_id } } })),
    said: words.removed,
  })
  return (
    <li className="connection-row">
      <div className="version-row">
        <div>
          <Link
            to="/settings/ways-out/$id"
            params={{ id: site.credential_id }}
            className="row-name"
            aria-label={doctorTexts.open(site.label)}
          >
            {site.label}
          </Link>
          <Text size="sm" c="dimmed">
            {[site.user, site.site_url].filter(Boolean).join(' · ')}
          </Text>
          {site.locked ? (
            <Text size="sm" c="red">
              {connectionTexts.locked}
            </Text>
          ) : null}
        </div>
        <Group gap="xs" wrap="nowrap">
          {mayCheck ? (
            <Button
              size="xs"
              variant="default"
              aria-label={connectionTexts.checkOf(site.label)}
              loading={checking.isPending}
              onClick={() => checking.mutate()}
            >
              {connectionTexts.check}
            </Button>
          ) : null}
          {mayChange ? (
            <ConfirmButton
              icon={<IconTrash size={16} aria-hidden />}
              label={words.remove}
              name={`${words.remove}: ${site.label}`}
              title={waysOutTexts.removeTitle(site.label)}
              text={waysOutTexts.removeSiteText}
              action={remove}
            />
          ) : null}
        </Group>
      </div>
      <CheckResult checking={checking} />
    </li>
  )
}

/** The sites that articles can go to. */
export const WordPressSites = () => {
  const sites = useQuery(credentialsQuery())
  const mayChange = useMay('owner')
  const known = sites.data?.items.filter(({ kind }) => kind === 'wordpress') ?? []
  return (
    <>
      <ConnectionReturn />
      {sites.isPending ? <Loading rows={1} /> : null}
      {sites.isError ? <ProblemAlert error={sites.error} onRetry={() => void sites.refetch()} /> : null}
      {sites.isSuccess && known.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.noSites}
        </Text>
      ) : (
        <ul className="plain-list">
          {known.map((site) => (
            <SiteRow key={site.credential_id} site={site} />
          ))}
        </ul>
      )}
      {mayChange === false ? <LockedFor least="owner" /> : <WordPressForm />}
    </>
  )
}
