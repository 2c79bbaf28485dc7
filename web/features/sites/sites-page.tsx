import './sites.css'
import { Accordion, Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { sitesQuery } from '../../api/site-queries.ts'
import { siteTexts } from '../../texts/sites.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { SiteCard } from './site-card.tsx'

const words = siteTexts

/** Where there is little to choose from, everything lies open. */
const openAtFirst = (sites: readonly SiteView[]): string[] =>
  sites.length === 1 ? sites.map(({ target }) => target) : []

const SiteCards = ({ sites }: { sites: readonly SiteView[] }) => (
  <Accordion multiple variant="separated" order={2} defaultValue={openAtFirst(sites)}>
    {sites.map((site) => (
      <SiteCard key={site.target} site={site} />
    ))}
  </Accordion>
)

/** Every place to publish at, with what it wants of articles. */
export const SitesPage = () => {
  const sites = useQuery(sitesQuery())
  const known = sites.data ?? []
  const connected = known.filter(({ kind }) => kind !== 'file')
  const shown = [...connected, ...known.filter(({ kind }) => kind === 'file')]
  return (
    <Page title={words.title} lead={words.lead} size="md">
      {sites.isPending ? <Loading /> : null}
      {sites.isError ? <ProblemAlert error={sites.error} onRetry={() => void sites.refetch()} /> : null}
      {sites.isSuccess && connected.length === 0 ? (
        <Text size="sm">
          {words.addHint}{' '}
          <Anchor component={Link} to="/settings/ways-out">
            {words.toSettings}
          </Anchor>
        </Text>
      ) : null}
      {sites.isSuccess ? <SiteCards sites={shown} /> : null}
    </Page>
  )
}
