import { Input, SegmentedControl, Select, SimpleGrid, Switch, Text, TextInput } from '@mantine/core'
import { articleLanguages } from '../../../src/domain/article-languages.ts'
import { notificationModes } from '../../../src/domain/notification.ts'
import { texts } from '../../texts/first.ts'
import { notificationTexts as words } from '../../texts/settings.ts'
import { KindChoice } from './kind-choice.tsx'
import type { MailDraft } from './mail-draft.ts'

interface MailFieldsProps {
  readonly draft: MailDraft
  readonly reasons: Readonly<Record<string, string>>
  readonly onChange: (part: Partial<MailDraft>) => void
}

/** The zones that the browser knows, with the chosen one. */
const zones = (chosen: string): string[] => [...new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])]

const When = ({ draft, onChange }: Omit<MailFieldsProps, 'reasons'>) => (
  <Input.Wrapper label={words.mode} labelElement="div">
    <div>
      <SegmentedControl
        aria-label={words.mode}
        value={draft.mode}
        data={notificationModes.map((mode) => ({ value: mode, label: words.modes[mode] }))}
        onChange={(next) => onChange({ mode: notificationModes.find((mode) => mode === next) ?? 'off' })}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {words.modeHelp[draft.mode]}
      </Text>
    </div>
  </Input.Wrapper>
)

const Daily = ({ draft, reasons, onChange }: MailFieldsProps) => (
  <SimpleGrid cols={{ base: 1, sm: 2 }}>
    <TextInput
      label={words.at}
      type="time"
      value={draft.daily_at}
      error={reasons['daily_at']}
      onChange={(event) => onChange({ daily_at: event.currentTarget.value })}
    />
    <Select
      label={words.zone}
      searchable
      allowDeselect={false}
      limit={100}
      value={draft.time_zone}
      error={reasons['time_zone']}
      data={zones(draft.time_zone)}
      onChange={(zone) => onChange({ time_zone: zone ?? 'UTC' })}
    />
  </SimpleGrid>
)

/** When, about what, where to and in which language mails come. */
export const MailFields = ({ draft, reasons, onChange }: MailFieldsProps) => {
  const isOff = draft.mode === 'off'
  return (
    <>
      <When draft={draft} onChange={onChange} />
      {draft.mode === 'daily' ? <Daily draft={draft} reasons={reasons} onChange={onChange} /> : null}
      <KindChoice kinds={draft.kinds} disabled={isOff} onChange={(kinds) => onChange({ kinds })} />
      <Switch
        label={words.own}
        disabled={isOff}
        checked={draft.own_books_only}
        onChange={(event) => onChange({ own_books_only: event.currentTarget.checked })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={words.email}
          type="email"
          autoComplete="email"
          value={draft.email}
          error={reasons['email']}
          onChange={(event) => onChange({ email: event.currentTarget.value })}
        />
        <Select
          label={words.language}
          allowDeselect={false}
          value={draft.language}
          data={articleLanguages.map((one) => ({ value: one, label: texts.common.language[one] }))}
          onChange={(next) => onChange({ language: articleLanguages.find((one) => one === next) ?? 'en' })}
        />
      </SimpleGrid>
    </>
  )
}
