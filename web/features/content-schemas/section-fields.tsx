import { Chip, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { SectionRule } from '../../../src/domain/content-schema.ts'
import { topics } from '../../../src/domain/evidence.ts'
import { schemaTexts as words } from '../../texts/settings.ts'
import { NamedChoice } from '../../ui/named-choice.tsx'
import { NumberField } from './number-field.tsx'

interface SectionFieldsProps {
  readonly section: SectionRule
  readonly onChange: (part: Partial<SectionRule>) => void
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly names: Readonly<Record<T, string>>
  readonly values: readonly T[]
  readonly onChange: (value: T) => void
}

const Choice = <T extends string>({ label, value, values, names, onChange }: ChoiceProps<T>) => (
  <NamedChoice label={label}>
    {(name) => (
      <SegmentedControl
        aria-labelledby={name}
        size="xs"
        value={value}
        data={values.map((one) => ({ value: one, label: names[one] }))}
        onChange={onChange}
      />
    )}
  </NamedChoice>
)

/** Which claims feed a section. */
const Topics = ({ section, onChange }: SectionFieldsProps) => (
  <NamedChoice label={words.topics} help={words.topicsHelp}>
    {(name) => (
      <Chip.Group
        multiple
        value={section.topics}
        onChange={(chosen) => onChange({ topics: topics.filter((topic) => chosen.includes(topic)) })}
      >
        <Group gap={6} role="group" aria-labelledby={name}>
          {topics.map((topic) => (
            <Chip key={topic} value={topic} size="xs">
              {words.topicNames[topic]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    )}
  </NamedChoice>
)

/** How long it is, and how much must be known for it. */
const Amounts = ({ section, onChange }: SectionFieldsProps) => (
  <>
    <div className="number-fields">
      <NumberField
        label={words.atLeast(words.words)}
        value={section.words.min}
        onChange={(min) => onChange({ words: { ...section.words, min } })}
      />
      <NumberField
        label={words.atMost(words.words)}
        value={section.words.max}
        onChange={(max) => onChange({ words: { ...section.words, max } })}
      />
      <NumberField
        label={words.claimsNeeded}
        value={section.claims_needed}
        onChange={(claims) => onChange({ claims_needed: claims })}
      />
    </div>
    <Text size="xs" c="dimmed">
      {words.claimsNeeded}: {words.claimsNeededHelp}
    </Text>
  </>
)

/** Everything that is said of one section. */
export const SectionFields = ({ section, onChange }: SectionFieldsProps) => (
  <Stack gap="sm" pt="xs">
    <TextInput
      label={words.heading}
      description={words.headingHelp[section.kind]}
      value={section.title}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
    <Textarea
      label={words.purpose}
      description={words.purposeHelp}
      autosize
      minRows={2}
      value={section.purpose}
      onChange={(event) => onChange({ purpose: event.currentTarget.value })}
    />
    <Group gap="xl" align="flex-start">
      <Choice
        label={words.kind}
        value={section.kind}
        values={['fixed', 'thematic']}
        names={words.kinds}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={words.form}
        value={section.form}
        values={['prose', 'details']}
        names={words.forms}
        onChange={(form) => onChange({ form })}
      />
    </Group>
    <Topics section={section} onChange={onChange} />
    <Amounts section={section} onChange={onChange} />
  </Stack>
)
