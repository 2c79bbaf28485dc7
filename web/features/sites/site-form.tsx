import { Alert, Button, Group, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { SiteView } from '../../../src/http/contract/site-profile.ts'
import { hasCode } from '../../api/problem.ts'
import { siteTexts } from '../../texts/sites.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { DisclosureFields } from './disclosure-fields.tsx'
import { PostingFields } from './posting-fields.tsx'
import { RetagDialog } from './retag-dialog.tsx'
import { tagsOf } from './site-draft.ts'
import { TagRows } from './tag-rows.tsx'
import { useRetagging } from './use-retagging.ts'
import type { SiteForm } from './use-site-form.ts'
import { VoiceFields } from './voice-fields.tsx'

const words = siteTexts

const Part = ({ title, help, children }: { title: string; help?: string; children: ReactNode }) => (
  <section className="site-part">
    <Title order={3} size="h5" mb={4}>
      {title}
    </Title>
    {help ? (
      <Text size="sm" c="dimmed" mb="sm" maw="70ch">
        {help}
      </Text>
    ) : null}
    {children}
  </section>
)

/** Why the last save did not go through, and what to do. */
const SaveProblem = ({ form }: { form: SiteForm }) => {
  const { save, outdated, loadNewer } = form
  if (outdated || hasCode(save.error, 'VERSION_CONFLICT'))
    return (
      <Alert color="orange" mt="lg" role="alert" icon={<IconAlertTriangle aria-hidden />} title={words.conflictTitle}>
        <Text size="sm" mb="xs">
          {words.conflictText}
        </Text>
        <Button size="xs" variant="default" onClick={() => void loadNewer()}>
          {words.loadNewer}
        </Button>
      </Alert>
    )
  if (!save.isError) return null
  return (
    <Group mt="lg">
      {hasCode(save.error, 'INVALID_INPUT') ? (
        <ProblemAlert error={save.error} title={words.correct} brief />
      ) : (
        <ProblemAlert error={save.error} />
      )}
    </Group>
  )
}

/** All that a site wants, to be changed; a changed tag is brought into live posts when the editor says so. */
export const SiteFields = ({ site, form }: { site: SiteView; form: SiteForm }) => {
  const { draft, changed, tagsChanged, sendable, save, reasons, change, discard } = form
  const retagging = useRetagging(site.target)
  const [opened, { open, close }] = useDisclosure(false)
  // Once stored, the draft is gone; the dialog goes on with the tags that it was opened with.
  const [asked, setAsked] = useState<{ readonly tags: Readonly<Record<string, string>>; readonly saves: boolean }>()
  const fields = { draft, reasons, onChange: change }
  const look = (saves: boolean): void => {
    const tags = tagsOf(draft)
    setAsked({ tags, saves })
    retagging.reset()
    retagging.looking.mutate(tags)
    open()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (site.kind === 'wordpress' && tagsChanged) look(true)
        else save.mutate()
      }}
    >
      <Part title={words.tags.title} help={words.tags.help}>
        <TagRows {...fields} />
        {site.kind === 'wordpress' && !tagsChanged && draft.tags.length > 0 ? (
          <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => look(false)}>
            {words.tags.check}
          </Button>
        ) : null}
      </Part>
      <Part title={words.posting.title}>
        <PostingFields {...fields} />
      </Part>
      <Part title={words.disclosures.title} help={words.disclosures.help}>
        <DisclosureFields {...fields} />
      </Part>
      <Part title={words.voice.title} help={words.voice.help}>
        <VoiceFields {...fields} />
      </Part>
      <SaveProblem form={form} />
      <Group justify="flex-end" mt="lg">
        {changed ? (
          <Button variant="default" onClick={discard}>
            {words.discard}
          </Button>
        ) : null}
        <Button type="submit" loading={save.isPending} disabled={!changed || !sendable}>
          {words.save}
        </Button>
      </Group>
      {asked ? (
        <RetagDialog
          opened={opened}
          onClose={close}
          retagging={retagging}
          tags={asked.tags}
          onSave={asked.saves ? async () => void (await save.mutateAsync()) : null}
        />
      ) : null}
    </form>
  )
}
