import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core'
import { schemaTexts as words } from '../../texts/settings.ts'
import { NumberField } from './number-field.tsx'
import { DisclosurePart, VerdictPart } from './reader-fields.tsx'
import { Part } from './rules-part.tsx'
import type { SchemaEditing } from './schema-editing.ts'

const { rules } = words

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
  const { subsections } = draft
  return (
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
  )
}

const SearchPart = ({ draft, change }: SchemaEditing) => {
  const { meta_description_characters: meta } = draft
  return (
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

/** The rules of a content schema beside its sections. */
export const RulesFields = (editing: SchemaEditing) => (
  <Stack gap="xl">
    <TextPart {...editing} />
    <LengthPart {...editing} />
    <SearchPart {...editing} />
    <EvidencePart {...editing} />
    <VerdictPart {...editing} />
    <DisclosurePart {...editing} />
  </Stack>
)
