import { Button, Group, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { connectionTexts } from '../../texts/sites.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { typedFields } from '../../ui/typed-fields.ts'
import { useAction } from '../../ui/use-action.ts'
import { CheckResult, useTypedCheck } from '../sites/connection-check.tsx'
import { ConnectButton, CopyPassword, useConnecting } from '../sites/connection-grant.tsx'

const words = texts.settings
const emptySite = { label: '', site_url: '', user: '', application_password: '' }
type SiteDraft = typeof emptySite

const lacks = (site: SiteDraft, ...names: readonly (keyof SiteDraft)[]): boolean =>
  names.some((name) => site[name].trim() === '')

interface SiteFieldsProps {
  readonly site: SiteDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (site: SiteDraft) => void
}

const SiteFields = ({ site, reasons, onChange }: SiteFieldsProps) => {
  const field = typedFields(site, onChange, reasons)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput label={words.label} autoComplete="off" {...field('label')} />
      <TextInput label={words.site} type="url" placeholder="https://" {...field('site_url')} />
      <TextInput label={words.user} autoComplete="off" {...field('user')} />
      <PasswordInput label={words.password} autoComplete="new-password" {...field('application_password')} />
    </SimpleGrid>
  )
}

/** A site that is to be added: connected by WordPress itself, or by a password that was made by hand. */
export const WordPressForm = () => {
  const [site, setSite] = useState(emptySite)
  const checking = useTypedCheck()
  const connecting = useConnecting(site)
  const save = useAction({
    run: () => answerOf(api.PUT('/api/config/credentials', { body: site })),
    said: words.siteSaved,
    after: () => {
      setSite(emptySite)
      checking.reset()
      connecting.reset()
    },
  })
  const typed = ['site_url', 'user', 'application_password'] as const
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed" maw="65ch">
          {connectionTexts.connectHelp}
        </Text>
        <SiteFields site={site} reasons={fieldReasons(save.error ?? connecting.error)} onChange={setSite} />
        {connecting.isError ? <ProblemAlert error={connecting.error} title={connectionTexts.worksNot} /> : null}
        <CopyPassword connecting={connecting} />
        <CheckResult checking={checking} />
        {save.isError ? <ProblemAlert error={save.error} title={connectionTexts.notStored} /> : null}
        <Group justify="flex-end" gap="sm">
          <ConnectButton connecting={connecting} disabled={lacks(site, 'label', 'site_url')} />
          <Button
            variant="default"
            loading={checking.isPending}
            disabled={lacks(site, ...typed)}
            onClick={() => checking.mutate(site)}
          >
            {connectionTexts.check}
          </Button>
          <Button type="submit" variant="default" loading={save.isPending} disabled={lacks(site, 'label', ...typed)}>
            {words.addSite}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
