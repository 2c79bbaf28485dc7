import { NumberInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { siteTexts } from '../../texts/sites.ts'
import type { FieldsProps } from './fields-props.ts'

const words = siteTexts.posting

/** Who signs, where posts are filed, how many go out a day. */
export const PostingFields = ({ draft, reasons, onChange }: FieldsProps) => (
  <Stack gap="sm">
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={words.author}
        description={words.authorHelp}
        value={draft.author}
        error={reasons['author'] ?? null}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <TextInput
        label={words.category}
        description={words.categoryHelp}
        value={draft.category}
        error={reasons['default_category'] ?? null}
        onChange={(event) => onChange({ category: event.currentTarget.value })}
      />
      <NumberInput
        label={words.cap}
        description={words.capHelp}
        min={1}
        max={1000}
        allowDecimal={false}
        value={draft.dailyCap}
        error={reasons['daily_cap'] ?? null}
        onChange={(typed) => onChange({ dailyCap: typeof typed === 'number' ? typed : '' })}
      />
    </SimpleGrid>
    <Switch
      label={words.footnotes}
      description={words.footnotesHelp}
      checked={draft.footnotes}
      onChange={(event) => onChange({ footnotes: event.currentTarget.checked })}
    />
  </Stack>
)
