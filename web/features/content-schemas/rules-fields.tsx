import { Checkbox, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { verdictItems } from '../../../src/domain/content-schema.ts'
import { schemaTexts as words } from '../../texts/index.ts'
import { NumberField } from './number-field.tsx'
import type { SchemaEditing } from './schema-editing.ts'

const { rules } = words

const Part = ({ title, help, children }: { title: string; help?: string; children: ReactNode }) => (
  <Stack gap="sm" component="section">
    <div>
      <Title order={2} size="h4">
        {title}
      </Title>
      {help ? (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      ) : null}
    </div>
    {children}
  </Stack>
)

const TextPart = ({ draft, change }: SchemaEditing) => (
  <Part title={rules.text}>
    <TextInput
      label={rules.title}
      value={draft.title}
      onChange={(event) => change({ ...draft, title: event.currentTarget.value })}
    />
    <Textarea
      label={rules.tone}
      description={rules.toneHelp}
      autosize
      value={draft.tone}
      onChange={(event) => change({ ...draft, tone: event.currentTarget.value })}
    />
    <Checkbox
      label={rules.literalTitles}
      description={rules.literalTitlesHelp}
      checked={draft.literal_titles}
      onChange={(event) => change({ ...draft, literal_titles: event.currentTarget.checked })}
    />
  </Part>
)

const LengthPart = ({ draft, change }: SchemaEditing) => {
  const { subsections, meta_description_characters: meta } = draft
  return (
    <>
      <Part title={rules.length}>
        <div className="number-fields">
          <NumberField
            label={rules.bodyWords}
            value={draft.body_words.min}
            onChange={(min) => change({ ...draft, body_words: { min } })}
          />
          <NumberField
            label={rules.totalWords}
            value={draft.total_words.max}
            onChange={(max) => change({ ...draft, total_words: { max } })}
          />
          <NumberField
            label={words.atLeast(rules.subsections)}
            value={subsections.min}
            onChange={(min) => change({ ...draft, subsections: { ...subsections, min } })}
          />
          <NumberField
            label={words.atMost(rules.subsections)}
            value={subsections.max}
            onChange={(max) => change({ ...draft, subsections: { ...subsections, max } })}
          />
        </div>
      </Part>
      <Part title={rules.search}>
        <div className="number-fields">
          <NumberField
            label={rules.seoCharacters}
            value={draft.seo_title_characters.max}
            onChange={(max) => change({ ...draft, seo_title_characters: { max } })}
          />
          <NumberField
            label={rules.seoPixels}
            value={draft.seo_title_pixels.max}
            onChange={(max) => change({ ...draft, seo_title_pixels: { max } })}
          />
          <NumberField
            label={words.atLeast(rules.metaDescription)}
            value={meta.min}
            onChange={(min) => change({ ...draft, meta_description_characters: { ...meta, min } })}
          />
          <NumberField
            label={words.atMost(rules.metaDescription)}
            value={meta.max}
            onChange={(max) => change({ ...draft, meta_description_characters: { ...meta, max } })}
          />
        </div>
      </Part>
    </>
  )
}

const EvidencePart = ({ draft, change }: SchemaEditing) => (
  <Part title={rules.evidence}>
    <div className="number-fields">
      <NumberField
        label={rules.praise}
        description={rules.praiseHelp}
        max={100}
        value={Math.round(draft.praise_share.max * 100)}
        onChange={(percent) => change({ ...draft, praise_share: { max: Math.min(100, percent) / 100 } })}
      />
      <NumberField
        label={rules.namedThings}
        value={draft.named_things.min}
        onChange={(min) => change({ ...draft, named_things: { min } })}
      />
    </div>
  </Part>
)

const VerdictPart = ({ draft, change }: SchemaEditing) => (
  <Part title={rules.verdict} help={rules.verdictHelp}>
    {verdictItems.map((item) => {
      const line = draft.verdict_box.find((one) => one.item === item)
      const name = words.verdictItems[item]
      const others = draft.verdict_box.filter((one) => one.item !== item)
      return (
        <div key={item} className="verdict-item">
          <Checkbox
            label={name}
            checked={line !== undefined}
            onChange={(event) =>
              change({
                ...draft,
                verdict_box: event.currentTarget.checked ? [...others, { item, label: name }] : others,
              })
            }
          />
          {line ? (
            <TextInput
              aria-label={rules.verdictLabel(name)}
              value={line.label}
              onChange={(event) => {
                const label = event.currentTarget.value
                change({
                  ...draft,
                  verdict_box: draft.verdict_box.map((one) => (one.item === item ? { ...one, label } : one)),
                })
              }}
            />
          ) : null}
        </div>
      )
    })}
  </Part>
)

const DisclosurePart = ({ draft, change }: SchemaEditing) => {
  const { disclosure } = draft
  const set = (part: Partial<typeof disclosure>) => change({ ...draft, disclosure: { ...disclosure, ...part } })
  const text = (name: 'ai_text' | 'rules_text' | 'affiliate_text', label: string) => (
    <Textarea
      label={label}
      autosize
      value={disclosure[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <Part title={rules.disclosure}>
      <Select
        label={rules.ai}
        allowDeselect={false}
        value={disclosure.ai}
        data={(['always', 'unless_reviewed', 'never'] as const).map((value) => ({
          value,
          label: words.aiChoices[value],
        }))}
        onChange={(next) => (next === null ? undefined : set({ ai: next }))}
      />
      {text('ai_text', rules.aiText)}
      {text('rules_text', rules.rulesText)}
      <Checkbox
        label={rules.affiliate}
        checked={disclosure.affiliate}
        onChange={(event) => set({ affiliate: event.currentTarget.checked })}
      />
      {text('affiliate_text', rules.affiliateText)}
    </Part>
  )
}

/** The rules of a content schema beside its sections. */
export const RulesFields = (editing: SchemaEditing) => (
  <Stack gap="xl">
    <TextPart {...editing} />
    <LengthPart {...editing} />
    <EvidencePart {...editing} />
    <VerdictPart {...editing} />
    <DisclosurePart {...editing} />
  </Stack>
)
