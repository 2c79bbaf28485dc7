import { ActionIcon, Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Credential } from '../../../src/http/contract/config.ts'
import { answerOf, api, successOf } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { credentialsQuery } from '../../api/queries.ts'
import { Loading } from '../../ui/loading.tsx'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { texts } from '../../ui/texts.ts'
import { useAction } from '../../ui/use-action.ts'

const words = texts.settings
const emptySite = { label: '', site_url: '', user: '', application_password: '' }

const SiteRow = ({ site }: { site: Credential }) => {
  const remove = useAction({
    run: () => successOf(api.DELETE('/api/config/credentials/{id}', { params: { path: { id: site.credential_id } } })),
    said: words.removed,
  })
  return (
    <li className="version-row">
      <div>
        <Text fw={600}>{site.label}</Text>
        <Text size="sm" c="dimmed">
          {[site.user, site.site_url].filter(Boolean).join(' · ')}
        </Text>
        {remove.isError ? <ProblemAlert error={remove.error} /> : null}
      </div>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={`${words.remove}: ${site.label}`}
        loading={remove.isPending}
        onClick={() => remove.mutate()}
      >
        <IconTrash size={16} />
      </ActionIcon>
    </li>
  )
}

const SiteForm = () => {
  const [site, setSite] = useState(emptySite)
  const save = useAction({
    run: () => answerOf(api.PUT('/api/config/credentials', { body: site })),
    said: words.siteSaved,
    after: () => setSite(emptySite),
  })
  const reasons = fieldReasons(save.error)
  const field = (name: keyof typeof emptySite) => ({
    value: site[name],
    error: reasons[name] ?? null,
    onChange: (event: { currentTarget: { value: string } }) => setSite({ ...site, [name]: event.currentTarget.value }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={words.label} autoComplete="off" {...field('label')} />
          <TextInput label={words.site} type="url" placeholder="https://" {...field('site_url')} />
          <TextInput label={words.user} autoComplete="off" {...field('user')} />
          <PasswordInput label={words.password} autoComplete="new-password" {...field('application_password')} />
        </SimpleGrid>
        {save.isError ? <ProblemAlert error={save.error} /> : null}
        <Group justify="flex-end">
          <Button
            type="submit"
            variant="default"
            loading={save.isPending}
            disabled={Object.values(site).some((value) => value.trim() === '')}
          >
            {words.addSite}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The sites that articles can go to. */
export const WordPressSites = () => {
  const sites = useQuery(credentialsQuery())
  const known = sites.data?.items.filter(({ kind }) => kind === 'wordpress') ?? []
  return (
    <>
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
      <SiteForm />
    </>
  )
}
