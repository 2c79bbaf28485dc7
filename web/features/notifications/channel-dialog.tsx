import { Button, Group, Modal, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { articleLanguages } from '../../../src/domain/article-languages.ts'
import { channelForms } from '../../../src/domain/notification-channel.ts'
import type { ChannelInput, ChannelView, ChannelWithSecret } from '../../../src/http/contract/notification.ts'
import { answerOf, api } from '../../api/client.ts'
import { fieldReasons } from '../../api/problem.ts'
import { texts } from '../../texts/first.ts'
import { locale } from '../../texts/locale.ts'
import { notificationTexts as words } from '../../texts/settings.ts'
import { ProblemAlert } from '../../ui/problem-alert.tsx'
import { useAction } from '../../ui/use-action.ts'
import { KindChoice } from './kind-choice.tsx'

interface ChannelFormProps {
  /** The one that changes; null for a new one. */
  readonly channel: ChannelView | null
  readonly onClose: () => void
  readonly onSecret: (channel: ChannelWithSecret) => void
}

const draftOf = (channel: ChannelView | null): ChannelInput => ({
  form: channel?.form ?? 'chat',
  label: channel?.label ?? '',
  kinds: channel === null ? ['ready_for_review', 'needs_sources', 'failed', 'published'] : [...channel.kinds],
  language: channel?.language ?? locale,
  address: '',
})

const useSaving = ({ channel, onClose, onSecret }: ChannelFormProps, draft: ChannelInput) =>
  useAction({
    run: (): Promise<ChannelWithSecret> => {
      if (channel === null) return answerOf(api.POST('/api/notifications/channels', { body: draft }))
      const { form: _kept, address, ...rest } = draft
      const body = { ...rest, ...(address.trim() === '' ? {} : { address }) }
      const params = { path: { id: channel.channel_id } }
      return answerOf(api.PUT('/api/notifications/channels/{id}', { params, body }))
    },
    said: channel === null ? words.added : words.changed,
    after: (saved) => {
      if (saved.secret !== null) onSecret(saved)
      onClose()
    },
  })

interface FieldsProps {
  readonly draft: ChannelInput
  readonly isNew: boolean
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<ChannelInput>) => void
}

const Fields = ({ draft, isNew, reasons, onChange }: FieldsProps) => (
  <>
    {isNew ? (
      <Radio.Group
        label={words.form}
        value={draft.form}
        onChange={(next) => onChange({ form: channelForms.find((form) => form === next) ?? 'chat' })}
      >
        <Stack gap="xs" mt={6}>
          {channelForms.map((form) => (
            <Radio key={form} value={form} label={words.forms[form]} description={words.formHelp[form]} />
          ))}
        </Stack>
      </Radio.Group>
    ) : null}
    <TextInput
      label={words.label}
      autoComplete="off"
      value={draft.label}
      error={reasons['label']}
      onChange={(event) => onChange({ label: event.currentTarget.value })}
    />
    <TextInput
      label={words.address}
      description={isNew ? words.addressHelp : words.addressKept}
      type="url"
      autoComplete="off"
      placeholder="https://"
      value={draft.address}
      error={reasons['address']}
      onChange={(event) => onChange({ address: event.currentTarget.value })}
    />
    <KindChoice kinds={draft.kinds} onChange={(kinds) => onChange({ kinds })} />
    {draft.form === 'chat' ? (
      <Select
        label={words.chatLanguage}
        allowDeselect={false}
        value={draft.language ?? 'en'}
        data={articleLanguages.map((one) => ({ value: one, label: texts.common.language[one] }))}
        onChange={(next) => onChange({ language: articleLanguages.find((one) => one === next) ?? 'en' })}
      />
    ) : null}
  </>
)

const ChannelForm = (props: ChannelFormProps) => {
  const isNew = props.channel === null
  const [draft, setDraft] = useState(() => draftOf(props.channel))
  const save = useSaving(props, draft)
  const isWhole = draft.label.trim() !== '' && draft.kinds.length > 0 && (!isNew || draft.address.trim() !== '')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <Stack gap="md">
        <Fields
          draft={draft}
          isNew={isNew}
          reasons={fieldReasons(save.error)}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        {save.isError ? <ProblemAlert error={save.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onClose}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isWhole}>
            {isNew ? words.add : texts.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Asks where else is to be told of what. */
export const ChannelDialog = ({ opened, ...props }: ChannelFormProps & { readonly opened: boolean }) => (
  <Modal
    opened={opened}
    onClose={props.onClose}
    size="lg"
    title={props.channel === null ? words.addTitle : words.changeTitle(props.channel.label)}
  >
    <ChannelForm {...props} />
  </Modal>
)
